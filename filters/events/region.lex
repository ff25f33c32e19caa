# SPDX-License-Identifier: GPL-3.0-or-later
# The watched region: what happens in these countries is in it, elsewhere out of it.

[region]
countries = pk af in ir cn tj uz tm kg kz
