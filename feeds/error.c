/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/error.h"

G_DEFINE_QUARK(vedette - error - quark, vedette_error)
