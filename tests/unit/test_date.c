/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "feeds/date.h"
#include "feeds/item.h"

typedef struct {
	const char *text, *iso, *why; /* iso: NULL = NO_TIME */
} Case;

static void check(const Case *cases, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		gint64 when = date_parse(cases[i].text);
		g_autofree char *iso = when != NO_TIME ? date_format(when) : NULL;
		print_message("\"%s\": %s\n", cases[i].text, cases[i].why);
		if (cases[i].iso == NULL)
			assert_null(iso);
		else
			assert_non_null(iso);
		if (iso != NULL)
			assert_string_equal(iso, cases[i].iso);
	}
}

static void test_rfc_822_with_its_liberties(void **state)
{
	static const Case cases[] = {
		{ "Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z", "by the book" },
		{ "Thu, 1 Jan 04 19:48 EST", "2004-01-02T00:48:00Z", "two-digit year, no seconds" },
		{ "01 Jan 2004 19:48:21 +0500", "2004-01-01T14:48:21Z", "no weekday" },
		{ "Mon, 21 Sep 2026 02:24:56 +05:00", "2026-09-20T21:24:56Z", "colon in the zone" },
		{ "Mon, 21 September 2026 02:24:56 PKT", "2026-09-20T21:24:56Z", "full month" },
		{ "Monday, 21-Sep-26 02:24:56 GMT", "2026-09-21T02:24:56Z", "RFC 850" },
		{ "Mon Sep 21 02:24:56 2026", "2026-09-21T02:24:56Z", "asctime" },
		{ "Mon Sep 21 02:24:56 UTC 2026", "2026-09-21T02:24:56Z", "date(1)" },
		{ "Sep 21, 2026 2:05 PM", "2026-09-21T14:05:00Z", "American, half days" },
		{ "Sep 21, 2026 12:05 am", "2026-09-21T00:05:00Z", "midnight is 12 am" },
		{ "Thu,  01   Jan 2004  19:48:21   -0330 ", "2004-01-01T23:18:21Z",
		  "blanks, a half-hour zone" },
		{ "Thu, 01 Jan 2004", "2004-01-01T00:00:00Z", "no time" },
		{ "Fri, 21 Nov 1997 09(a comment):   55  :  06 -0600", "1997-11-21T15:55:06Z",
		  "a comment inside, blanks around the colons" },
		{ "Thu, 13 Feb 2003 23:32 -0330 (Newfoundland Time)", "2003-02-14T03:02:00Z",
		  "a comment behind" },
		{ "Thu, 01 Jan 2004 19:48:21 (EST)", "2004-01-02T00:48:21Z",
		  "that names the zone" },
		{ "Sun, 31 Dec 1999 23:59:60 GMT", "2000-01-01T00:00:00Z", "a leap second" },
		{ "Fri, 31 Dec 1999 24:00:00 GMT", "2000-01-01T00:00:00Z", "the day's end" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_months_in_the_languages_of_publishers(void **state)
{
	static const Case cases[] = {
		{ "21 سپتامبر 2026 02:24 +0330", "2026-09-20T22:54:00Z", "Persian" },
		{ "۲۱ سپتامبر ۲۰۲۶", "2026-09-21T00:00:00Z", "Persian digits" },
		{ "4 مه 2026", "2026-05-04T00:00:00Z", "Persian May" },
		{ "21 سپټمبر 2026", "2026-09-21T00:00:00Z", "Pashto" },
		{ "30 وږی 1405", "2026-09-21T00:00:00Z", "Pashto, Solar Hijri" },
		{ "۳۰ شهریور ۱۴۰۵", "2026-09-21T00:00:00Z", "Iran" },
		{ "30 سنبله 1405", "2026-09-21T00:00:00Z", "Afghanistan" },
		{ "1405/06/30 10:15", "2026-09-21T10:15:00Z", "in numbers" },
		{ "1405/12/29", "2027-03-20T00:00:00Z", "the last day of a common year" },
		{ "1403/12/30", "2025-03-20T00:00:00Z", "the last day of a leap year" },
		{ "1405/12/30", NULL, "a day that the year has not" },
		{ "21 أيلول 2026", "2026-09-21T00:00:00Z", "the Levant" },
		{ "21 كانون الثاني 2026", "2026-01-21T00:00:00Z", "the second of its name" },
		{ "21 كانون الأول 2026", "2026-12-21T00:00:00Z", "the first" },
		{ "21 تشرين الثاني 2026", "2026-11-21T00:00:00Z", "another second" },
		{ "21 يناير 2026", "2026-01-21T00:00:00Z", "Egypt" },
		{ "21 जनवरी 2026", "2026-01-21T00:00:00Z", "Hindi" },
		{ "21 ستمبر 2026", "2026-09-21T00:00:00Z", "Urdu" },
		{ "21 Eylül 2026", "2026-09-21T00:00:00Z", "Turkish" },
		{ "21 сентября 2026", "2026-09-21T00:00:00Z", "Russian" },
		{ "21 вересня 2026", "2026-09-21T00:00:00Z", "Ukrainian" },
		{ "21 қыркүйек 2026", "2026-09-21T00:00:00Z", "Kazakh" },
		{ "21 sentyabr 2026", "2026-09-21T00:00:00Z", "Uzbek" },
		{ "21 სექტემბერი 2026", "2026-09-21T00:00:00Z", "Georgian" },
		{ "21 սեպտեմբերի 2026", "2026-09-21T00:00:00Z", "Armenian" },
		{ "21 ספטמבר 2026", "2026-09-21T00:00:00Z", "Hebrew" },
		{ "2026年9月21日 下午2:05", "2026-09-21T14:05:00Z", "Chinese" },
		{ "21 juin 2026", "2026-06-21T00:00:00Z", "French" },
		{ "21 juillet 2026", "2026-07-21T00:00:00Z", "French, of the same letters" },
		{ "21 settembre 2026", "2026-09-21T00:00:00Z", "Italian" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_seconds_of_unix(void **state)
{
	static const Case cases[] = {
		{ "1700000000", "2023-11-14T22:13:20Z", "seconds" },
		{ "1700000000123", "2023-11-14T22:13:20Z", "milliseconds" },
		{ "0", NULL, "never" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_dates_before_our_time_are_told_as_they_are(void **state)
{
	static const Case cases[] = {
		{ "1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z", "an archive's" },
		{ "Thu, 01 Jan 0100 00:00:01 +0100", "0099-12-31T23:00:01Z", "four digits" },
		{ "Thu, 01 Jan 0099 00:00:01 GMT", NULL, "a two-digit year filled up" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_iso_8601_in_its_forms(void **state)
{
	static const Case cases[] = {
		{ "2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z", "RFC 3339" },
		{ "2003-12-31T10:14:55.1234567+05:30", "2003-12-31T04:44:55Z", "fraction, zone" },
		{ "2003-12-31T10:14:55,5-08", "2003-12-31T18:14:55Z", "comma, short zone" },
		{ "2003-12-31 10:14", "2003-12-31T10:14:00Z", "blank for T, no seconds" },
		{ "2003-12-31t10:14:55z", "2003-12-31T10:14:55Z", "lower case" },
		{ "20031231T101455Z", "2003-12-31T10:14:55Z", "basic format" },
		{ "20031231101455", "2003-12-31T10:14:55Z", "digits alone" },
		{ "2003-12-31", "2003-12-31T00:00:00Z", "date" },
		{ "2003-12", "2003-12-01T00:00:00Z", "month" },
		{ "2003", "2003-01-01T00:00:00Z", "year" },
		{ "2003-335", "2003-12-01T00:00:00Z", "ordinal" },
		{ "2003335", "2003-12-01T00:00:00Z", "ordinal, basic" },
		{ "2004-W53-6", "2005-01-01T00:00:00Z", "week date" },
		{ "2009W011", "2008-12-29T00:00:00Z", "week date of the year before" },
		{ "03-12-31", "2003-12-31T00:00:00Z", "two-digit year" },
		{ "-0312", "2003-12-01T00:00:00Z", "two-digit year and month" },
		{ "-03-12", "2003-12-01T00:00:00Z", "the same with a dash" },
		{ "21.09.2026 10:00", "2026-09-21T10:00:00Z", "dots" },
		{ "2026/11/24 08:00:00", "2026-11-24T08:00:00Z", "slashes" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_dates_of_the_region(void **state)
{
	static const Case cases[] = {
		{ "21 сентября 2026 10:30", "2026-09-21T10:30:00Z", "Russian" },
		{ "21 Eylül 2026 10:30", "2026-09-21T10:30:00Z", "Turkish" },
		{ "21 ستمبر 2026", "2026-09-21T00:00:00Z", "Urdu" },
		{ "٢١ سبتمبر ٢٠٢٦", "2026-09-21T00:00:00Z", "Arabic with its digits" },
		{ "۱ فروردین ۱۴۰۵", "2026-03-21T00:00:00Z", "Nowruz, Persian" },
		{ "1404/12/29", "2026-03-20T00:00:00Z", "Solar Hijri in numbers" },
		{ "۳۰ سنبله ۱۴۰۵", "2026-09-21T00:00:00Z", "Afghan month name" },
		{ "30 اسفند 1403 12:00", "2025-03-20T12:00:00Z", "the last day of a leap year" },
		{ "2004년 05월 28일  01:31:15", "2004-05-27T16:31:15Z", "Korean implies its zone" },
		{ "2004-05-25 오후 11:23:17 GMT", "2004-05-25T23:23:17Z", "unless it names one" },
		{ "Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z", "Greek" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_a_bad_date_is_no_date(void **state)
{
	static const Case cases[] = {
		{ NULL, NULL, "nothing" },
		{ "", NULL, "empty" },
		{ " \t\n", NULL, "blank" },
		{ "yesterday", NULL, "a word" },
		{ "0000-00-00 00:00:00", NULL, "a database's nothing" },
		{ "2026-13-45T10:00:00Z", NULL, "no such month or day" },
		{ "Wed, 30 Feb 2026 10:00:00 GMT", NULL, "no such day" },
		{ "29 Feb 2025", NULL, "no leap year" },
		{ "2026-09-21T99:00:00Z", NULL, "no such hour" },
		{ "0001-01-01T00:00:00Z", NULL, "the first day of software without a date" },
		{ "9999-12-31T00:00:00Z", NULL, "never" },
		{ "-2147483648", NULL, "a number" },
		{ "99999999999999999999999999", NULL, "a longer number" },
		{ "Mon, 21 Sep", NULL, "no year" },
		{ "\xd9\xa1\xd9\xa1", NULL, "two digits" },
		{ "<script>", NULL, "markup" },
		{ "Sun, 16 Dec 2012 1:2:3:4 GMT", NULL, "one colon too many" },
		{ "Sun, 16 Dec 2012 11:47:32 +zz:00", NULL, "letters in the zone" },
		{ "30 اسفند 1404", NULL, "Esfand has 29 days in 1404" },
		{ "-0001-11-30T00:00:00+00:00", NULL, "a language's idea of never" },
		{ "Mon, 30 Nov -0001 00:00:00 +0000", NULL, "the same in RFC 822" },
		{ "0000-100", NULL, "the year zero" },
		{ "0066-W40-1", NULL, "a week long past" },
		{ "2201-100", NULL, "a day far off" },
		{ "2026-366", NULL, "no 366th day" },
	};
	check(cases, G_N_ELEMENTS(cases));
}

static void test_format_and_parse_agree(void **state)
{
	static const gint64 moments[] = { 0,          1,          951782400, 1072986501,
					  2147483647, 2147483648, 4102444800 };
	for (gsize i = 0; i < G_N_ELEMENTS(moments); i++) {
		g_autofree char *text = date_format(moments[i]);
		assert_int_equal(date_parse(text), moments[i]);
	}
}

/* Most dates take a short way; a second blank sends them the long one. */
static void test_the_short_way_and_the_long_one_agree(void **state)
{
	static const char *const dates[] = {
		"~21 Sep 2026 10:00:00 GMT",   "Mon,~ 21 Sep 2026 10:00:00 +0530",
		"29 Feb~ 2028 23:59:59 -0800", "31 Dec ~2199 00:00:00 +05:30",
		"01 Jan~ 1970 00:00:00 +0000", "30 Feb~ 2026 00:00:00 GMT",
		"31 Apr~ 2026 00:00:00 GMT",   "21 Sep~ 2026 24:00:00 GMT",
		"21 Sep~ 2026 10:60:00 GMT",   "~2026-09-21T10:00:00Z",
		"~2026-02-29T10:00:00Z",       "~2028-02-29T23:59:59+05:30",
		"~2026-13-01T10:00:00Z",       "~2026-09-21T10:00:00.5-07:00",
		"~2300-09-21T10:00:00Z",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(dates); i++) {
		g_auto(GStrv) parts = g_strsplit(dates[i], "~", 2);
		g_autofree char *usual = g_strjoinv("", parts);
		g_autofree char *odd = g_strjoinv(" ", parts);
		print_message("%s\n", usual);
		assert_true(date_parse(usual) == date_parse(odd));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_short_way_and_the_long_one_agree),
		cmocka_unit_test(test_rfc_822_with_its_liberties),
		cmocka_unit_test(test_months_in_the_languages_of_publishers),
		cmocka_unit_test(test_seconds_of_unix),
		cmocka_unit_test(test_dates_before_our_time_are_told_as_they_are),
		cmocka_unit_test(test_iso_8601_in_its_forms),
		cmocka_unit_test(test_dates_of_the_region),
		cmocka_unit_test(test_a_bad_date_is_no_date),
		cmocka_unit_test(test_format_and_parse_agree),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
