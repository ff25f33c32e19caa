# SPDX-License-Identifier: GPL-3.0-or-later
#
# vedette - build, run, test, install. `make help` lists the targets.
#
#   make run      all the set-up, then one round over the sample and the live feeds
#   make test     all the set-up, then every test
#
# Variables: VARIANT=release|asan|fuzz  CC  CFLAGS  PREFIX  DESTDIR  WERROR=1  V=1

VERSION  := 0.1.0
VARIANT  ?= release
PREFIX   ?= /usr/local
DESTDIR  ?=

MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

# ---- where things go (GNU Coding Standards, "Variables for Installation Directories") ----

bindir      = $(PREFIX)/bin
datadir     = $(PREFIX)/share
mandir      = $(datadir)/man
docdir      = $(datadir)/doc/vedette
sysconfdir  = $(if $(filter /usr /usr/local,$(PREFIX)),/etc,$(PREFIX)/etc)
unitdir     = $(PREFIX)/lib/systemd
sysusersdir = $(PREFIX)/lib/sysusers.d
tmpfilesdir = $(PREFIX)/lib/tmpfiles.d

# ---- the libraries (.make/deps knows what each distribution calls them) ----

LIBS      := glib-2.0 gio-2.0 gio-unix-2.0 libcurl libxml-2.0 icu-uc icu-i18n jansson sqlite3 \
             libpcre2-8 libnotify libsystemd gmime-3.0
TEST_LIBS := cmocka

ifeq ($(origin CC),default)
CC := cc
endif

WARNINGS := -Wall -Wextra -Wshadow -Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes \
            -Wold-style-definition -Wwrite-strings -Wvla -Wformat=2 -Wundef -Wnull-dereference \
            -Wno-unused-parameter $(if $(WERROR),-Werror)

# What Debian, Fedora and Arch build their packages with; each is asked of the compiler first,
# so that clang, other architectures and older compilers get what they know.
cc_knows = $(shell echo 'int main(void){return 0;}' | \
             $(CC) -Werror $(1) -x c - -o /dev/null 2>/dev/null && echo '$(1)')
HARDEN_CANDIDATES := -fstack-protector-strong -fstack-clash-protection -fcf-protection
HARDEN_LD         := -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed

CFLAGS_release  := -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fPIE
LDFLAGS_release := -pie $(HARDEN_LD)
CFLAGS_asan     := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
                   -fno-sanitize-recover=undefined
LDFLAGS_asan    := -fsanitize=address,undefined
CFLAGS_fuzz     := -O1 -g -fno-omit-frame-pointer \
                   -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined
LDFLAGS_fuzz    := -fsanitize=address,undefined,fuzzer

B := build/$(VARIANT)

# Only goals that compile ask pkg-config and the compiler anything: the others must work on a bare
# machine, where they install what is missing first.
COMPILING := all build/% check-unit compile_commands.json
ifneq ($(filter $(COMPILING) build-tests build-fuzz install,$(or $(MAKECMDGOALS),all)),)
LIB_CFLAGS  := $(shell pkg-config --cflags $(LIBS) | sed 's/-I/-isystem /g')
LIB_LIBS    := $(shell pkg-config --libs $(LIBS)) -lm
TEST_CFLAGS := $(shell pkg-config --cflags $(TEST_LIBS) 2>/dev/null | sed 's/-I/-isystem /g')
TEST_LIBFLAGS := $(shell pkg-config --libs $(TEST_LIBS) 2>/dev/null)
ifeq ($(VARIANT),release)
HARDEN := $(foreach f,$(HARDEN_CANDIDATES),$(call cc_knows,$(f)))
endif
endif

CPPFLAGS_ALL = -I. -D_GNU_SOURCE -DG_LOG_DOMAIN='"vedette"' -DGLIB_VERSION_MIN_REQUIRED=GLIB_VERSION_2_74 \
               -DVEDETTE_VERSION='"$(VERSION)"' -DVEDETTE_DATADIR='"$(datadir)/vedette"' \
               -DVEDETTE_SYSCONFDIR='"$(sysconfdir)/vedette"' $(CPPFLAGS)
CFLAGS_ALL   = -std=gnu17 $(CFLAGS_$(VARIANT)) $(HARDEN) $(WARNINGS) $(LIB_CFLAGS) $(CFLAGS)
LDFLAGS_ALL  = $(LDFLAGS_$(VARIANT)) $(LDFLAGS)

# ---- sources: every .c of the three rooms but main.c makes the library, main.c the program ----

SRC      := $(sort $(wildcard feeds/*.c filters/*.c agent/*.c))
LIB_SRC  := $(filter-out agent/main.c,$(SRC))
LIB_OBJ  := $(LIB_SRC:%.c=$(B)/%.o)
MAIN_OBJ := $(B)/agent/main.o
UNIT_SRC := $(sort $(wildcard tests/unit/test_*.c))
UNIT_BIN := $(UNIT_SRC:tests/unit/%.c=$(B)/tests/%)
FUZZ_SRC := $(sort $(wildcard tests/fuzz/fuzz_*.c))
FUZZ_BIN := $(FUZZ_SRC:tests/fuzz/%.c=$(B)/tests/%)
HELP_SRC := $(sort $(wildcard tests/e2e/*.c))
HELP_BIN := $(HELP_SRC:tests/e2e/%.c=$(B)/tests/%)
BENCH_SRC := $(sort $(wildcard tests/bench/*.c))
BENCH_BIN := $(BENCH_SRC:tests/bench/%.c=$(B)/tests/%)

say = $(if $(V),,@printf '  %-5s %s\n' $(1) $(2);)

.PHONY: all deps run test check-unit check-e2e check-asan lint format check-format bench fuzz \
        acceptance install uninstall clean help build-tests build-fuzz FORCE

all: $(B)/vedette

$(B)/vedette: $(MAIN_OBJ) $(B)/libvedette.a $(B)/command
	$(call say,LD,$@)$(CC) $(LDFLAGS_ALL) $(MAIN_OBJ) $(B)/libvedette.a $(LIB_LIBS) -o $@

$(B)/libvedette.a: $(LIB_OBJ)
	$(call say,AR,$@)rm -f $@ && $(AR) rcs $@ $(LIB_OBJ)

# A changed command line rebuilds what it compiles; an unchanged one touches nothing.
$(B)/command: FORCE
	@mkdir -p $(@D); echo '$(subst ','\'',$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(LDFLAGS_ALL) $(LIB_SRC))' > $@.new; \
	 if cmp -s $@.new $@; then rm -f $@.new; else mv $@.new $@; fi

$(B)/%.o: %.c $(B)/command
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -c $< -o $@

$(B)/tests/%: tests/unit/%.c $(B)/libvedette.a $(B)/command
	@mkdir -p $(@D)
	$(call say,TEST,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(TEST_CFLAGS) -MMD -MP -MF $@.d \
	  $(LDFLAGS_ALL) $< $(B)/libvedette.a $(LIB_LIBS) $(TEST_LIBFLAGS) -o $@

$(B)/tests/%: tests/e2e/%.c $(B)/libvedette.a $(B)/command
	@mkdir -p $(@D)
	$(call say,TEST,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(TEST_CFLAGS) -MMD -MP -MF $@.d \
	  $(LDFLAGS_ALL) $< $(B)/libvedette.a $(LIB_LIBS) $(TEST_LIBFLAGS) -o $@

$(B)/tests/%: tests/fuzz/%.c $(B)/libvedette.a $(B)/command
	@mkdir -p $(@D)
	$(call say,FUZZ,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -MF $@.d \
	  $(LDFLAGS_ALL) $< $(B)/libvedette.a $(LIB_LIBS) -o $@

$(B)/tests/%: tests/bench/%.c $(B)/libvedette.a $(B)/command
	@mkdir -p $(@D)
	$(call say,BENCH,$<)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -MF $@.d \
	  $(LDFLAGS_ALL) $< $(B)/libvedette.a $(LIB_LIBS) -o $@

build-tests: all $(UNIT_BIN) $(HELP_BIN)
build-fuzz: $(FUZZ_BIN)

-include $(LIB_OBJ:.o=.d) $(MAIN_OBJ:.o=.d) $(wildcard $(B)/tests/*.d)

# ---- tests ----

check-unit: build-tests
	@sh tests/run-unit.sh $(UNIT_BIN)

clean:
	rm -rf build
