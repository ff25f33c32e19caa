#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# headers.sh COMMAND - every header compiles alone, so that any file may include it first.
set -u
failed=0
for header in agent/*.h feeds/*.h filters/*.h; do
	eval "$1 -Wall -Wextra -Wno-unused-parameter -Werror -fsyntax-only -x c - " <<-END ||
		#include "$header"
	END
		failed=1
done
exit "$failed"
