/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/date.h"

#include <string.h>

#include "feeds/item.h"

#define DAY_SECONDS  86400
#define EPOCH_JULIAN 719163 /* GDate of 1970-01-01 */
#define LAST_DAY     84006  /* 2200-01-01 */

/* What a word in a date means. */
typedef enum { WORD_MONTH, WORD_JALALI, WORD_ZONE, WORD_AM, WORD_PM, WORD_COUNTRY } WordKind;

/* Lower case; of Latin and Cyrillic names the first letters suffice (trailing *). VALUE: month
 * 1–12, or minutes east of Greenwich, which a zone says and the others only suggest. Sources: RFC
 * 822 §5, CLDR month names. */
static const struct {
	const char *word;
	WordKind kind;
	int value;
} words[] = {
	{ "jan*", WORD_MONTH, 1 },
	{ "feb*", WORD_MONTH, 2 },
	{ "mar*", WORD_MONTH, 3 },
	{ "apr*", WORD_MONTH, 4 },
	{ "may", WORD_MONTH, 5 },
	{ "jun*", WORD_MONTH, 6 },
	{ "jul*", WORD_MONTH, 7 },
	{ "aug*", WORD_MONTH, 8 },
	{ "sep*", WORD_MONTH, 9 },
	{ "oct*", WORD_MONTH, 10 },
	{ "nov*", WORD_MONTH, 11 },
	{ "dec*", WORD_MONTH, 12 },
	/* Russian */
	{ "янв*", WORD_MONTH, 1 },
	{ "фев*", WORD_MONTH, 2 },
	{ "мар*", WORD_MONTH, 3 },
	{ "апр*", WORD_MONTH, 4 },
	{ "мая", WORD_MONTH, 5 },
	{ "май", WORD_MONTH, 5 },
	{ "июн*", WORD_MONTH, 6 },
	{ "июл*", WORD_MONTH, 7 },
	{ "авг*", WORD_MONTH, 8 },
	{ "сен*", WORD_MONTH, 9 },
	{ "окт*", WORD_MONTH, 10 },
	{ "ноя*", WORD_MONTH, 11 },
	{ "дек*", WORD_MONTH, 12 },
	/* Turkish */
	{ "ocak", WORD_MONTH, 1 },
	{ "oca", WORD_MONTH, 1 },
	{ "şub*", WORD_MONTH, 2 },
	{ "nis*", WORD_MONTH, 4 },
	{ "haz*", WORD_MONTH, 6 },
	{ "tem*", WORD_MONTH, 7 },
	{ "ağu*", WORD_MONTH, 8 },
	{ "eyl*", WORD_MONTH, 9 },
	{ "eki*", WORD_MONTH, 10 },
	{ "kas*", WORD_MONTH, 11 },
	{ "ara*", WORD_MONTH, 12 },
	/* Urdu */
	{ "جنوری", WORD_MONTH, 1 },
	{ "فروری", WORD_MONTH, 2 },
	{ "مارچ", WORD_MONTH, 3 },
	{ "اپریل", WORD_MONTH, 4 },
	{ "مئی", WORD_MONTH, 5 },
	{ "جون", WORD_MONTH, 6 },
	{ "جولائی", WORD_MONTH, 7 },
	{ "اگست", WORD_MONTH, 8 },
	{ "ستمبر", WORD_MONTH, 9 },
	{ "اکتوبر", WORD_MONTH, 10 },
	{ "نومبر", WORD_MONTH, 11 },
	{ "دسمبر", WORD_MONTH, 12 },
	/* Arabic */
	{ "يناير", WORD_MONTH, 1 },
	{ "فبراير", WORD_MONTH, 2 },
	{ "مارس", WORD_MONTH, 3 },
	{ "أبريل", WORD_MONTH, 4 },
	{ "إبريل", WORD_MONTH, 4 },
	{ "مايو", WORD_MONTH, 5 },
	{ "يونيو", WORD_MONTH, 6 },
	{ "يوليو", WORD_MONTH, 7 },
	{ "أغسطس", WORD_MONTH, 8 },
	{ "سبتمبر", WORD_MONTH, 9 },
	{ "أكتوبر", WORD_MONTH, 10 },
	{ "نوفمبر", WORD_MONTH, 11 },
	{ "ديسمبر", WORD_MONTH, 12 },
	/* Greek, Hungarian, German, French, Spanish: met in the wild beyond the region */
	{ "ιαν*", WORD_MONTH, 1 },
	{ "φεβ*", WORD_MONTH, 2 },
	{ "μάώ", WORD_MONTH, 3 },
	{ "μαώ", WORD_MONTH, 3 },
	{ "μαρ*", WORD_MONTH, 3 },
	{ "μάρ*", WORD_MONTH, 3 },
	{ "απρ*", WORD_MONTH, 4 },
	{ "μάι*", WORD_MONTH, 5 },
	{ "μαϊ*", WORD_MONTH, 5 },
	{ "μαι*", WORD_MONTH, 5 },
	{ "ιούν*", WORD_MONTH, 6 },
	{ "ιον", WORD_MONTH, 6 },
	{ "ιουν*", WORD_MONTH, 6 },
	{ "ιούλ*", WORD_MONTH, 7 },
	{ "ιολ", WORD_MONTH, 7 },
	{ "ιουλ*", WORD_MONTH, 7 },
	{ "αύγ*", WORD_MONTH, 8 },
	{ "αυγ*", WORD_MONTH, 8 },
	{ "σεπ*", WORD_MONTH, 9 },
	{ "οκτ*", WORD_MONTH, 10 },
	{ "νοέ*", WORD_MONTH, 11 },
	{ "νοε*", WORD_MONTH, 11 },
	{ "δεκ*", WORD_MONTH, 12 },
	{ "janu*", WORD_MONTH, 1 },
	{ "márc*", WORD_MONTH, 3 },
	{ "ápr*", WORD_MONTH, 4 },
	{ "máju*", WORD_MONTH, 5 },
	{ "máj", WORD_MONTH, 5 },
	{ "jún*", WORD_MONTH, 6 },
	{ "júl*", WORD_MONTH, 7 },
	{ "szep*", WORD_MONTH, 9 },
	{ "okt*", WORD_MONTH, 10 },
	{ "dez*", WORD_MONTH, 12 },
	{ "mär*", WORD_MONTH, 3 },
	{ "mai", WORD_MONTH, 5 },
	{ "fév*", WORD_MONTH, 2 },
	{ "avr*", WORD_MONTH, 4 },
	{ "aoû*", WORD_MONTH, 8 },
	{ "déc*", WORD_MONTH, 12 },
	{ "ene*", WORD_MONTH, 1 },
	{ "abr*", WORD_MONTH, 4 },
	{ "ago*", WORD_MONTH, 8 },
	{ "dic*", WORD_MONTH, 12 },
	/* Solar Hijri, Iranian and Afghan names */
	{ "فروردین", WORD_JALALI, 1 },
	{ "اردیبهشت", WORD_JALALI, 2 },
	{ "خرداد", WORD_JALALI, 3 },
	{ "تیر", WORD_JALALI, 4 },
	{ "مرداد", WORD_JALALI, 5 },
	{ "شهریور", WORD_JALALI, 6 },
	{ "مهر", WORD_JALALI, 7 },
	{ "آبان", WORD_JALALI, 8 },
	{ "آذر", WORD_JALALI, 9 },
	{ "دی", WORD_JALALI, 10 },
	{ "بهمن", WORD_JALALI, 11 },
	{ "اسفند", WORD_JALALI, 12 },
	{ "حمل", WORD_JALALI, 1 },
	{ "ثور", WORD_JALALI, 2 },
	{ "جوزا", WORD_JALALI, 3 },
	{ "سرطان", WORD_JALALI, 4 },
	{ "اسد", WORD_JALALI, 5 },
	{ "سنبله", WORD_JALALI, 6 },
	{ "میزان", WORD_JALALI, 7 },
	{ "عقرب", WORD_JALALI, 8 },
	{ "قوس", WORD_JALALI, 9 },
	{ "جدی", WORD_JALALI, 10 },
	{ "دلو", WORD_JALALI, 11 },
	{ "حوت", WORD_JALALI, 12 },
	/* zones */
	{ "gmt", WORD_ZONE, 0 },
	{ "ut", WORD_ZONE, 0 },
	{ "utc", WORD_ZONE, 0 },
	{ "z", WORD_ZONE, 0 },
	{ "est", WORD_ZONE, -300 },
	{ "edt", WORD_ZONE, -240 },
	{ "et", WORD_ZONE, -300 },
	{ "cst", WORD_ZONE, -360 },
	{ "cdt", WORD_ZONE, -300 },
	{ "ct", WORD_ZONE, -360 },
	{ "mst", WORD_ZONE, -420 },
	{ "mdt", WORD_ZONE, -360 },
	{ "mt", WORD_ZONE, -420 },
	{ "pst", WORD_ZONE, -480 },
	{ "pdt", WORD_ZONE, -420 },
	{ "pt", WORD_ZONE, -480 },
	{ "ast", WORD_ZONE, -240 },
	{ "adt", WORD_ZONE, -180 },
	{ "at", WORD_ZONE, -240 },
	{ "akst", WORD_ZONE, -540 },
	{ "akdt", WORD_ZONE, -480 },
	{ "hst", WORD_ZONE, -600 },
	{ "bst", WORD_ZONE, 60 },
	{ "cet", WORD_ZONE, 60 },
	{ "cest", WORD_ZONE, 120 },
	{ "met", WORD_ZONE, 60 },
	{ "mez", WORD_ZONE, 60 },
	{ "mest", WORD_ZONE, 120 },
	{ "mesz", WORD_ZONE, 120 },
	{ "eet", WORD_ZONE, 120 },
	{ "eest", WORD_ZONE, 180 },
	{ "wet", WORD_ZONE, 0 },
	{ "west", WORD_ZONE, 60 },
	{ "msk", WORD_ZONE, 180 },
	{ "trt", WORD_ZONE, 180 },
	{ "irst", WORD_ZONE, 210 },
	{ "aft", WORD_ZONE, 270 },
	{ "pkt", WORD_ZONE, 300 },
	{ "uzt", WORD_ZONE, 300 },
	{ "ist", WORD_ZONE, 330 },
	{ "jst", WORD_ZONE, 540 },
	{ "a", WORD_ZONE, -60 },
	{ "n", WORD_ZONE, 60 },
	{ "m", WORD_ZONE, -720 },
	{ "y", WORD_ZONE, 720 },
	/* halves of the day */
	{ "am", WORD_AM, 0 },
	{ "pm", WORD_PM, 0 },
	{ "صبح", WORD_AM, 0 },
	{ "ق.ظ", WORD_AM, 0 },
	{ "ب.ظ", WORD_PM, 0 },
	/* Korean: spoken in one zone, which its dates leave out */
	{ "오전", WORD_AM, 540 },
	{ "오후", WORD_PM, 540 },
	{ "년", WORD_COUNTRY, 540 },
};

/* What has been made out so far. */
typedef struct {
	int year, month, day, hour, minute, second, zone, suggested_zone;
	gboolean has_time, has_zone, named_zone, long_year, pm, am, jalali;
	int numbers[3], digits[3]; /* of the date, in reading order */
	int n_numbers;
	gboolean four_first;
} Parts;

/* ASCII digits for all others, lower case, odd blanks and marks out. */
static char *plain(const char *text)
{
	gsize size = strlen(text);
	if (size < 128 && g_str_is_ascii(text)) {
		char *ascii = g_ascii_strdown(text, size);
		return g_strstrip(g_strdelimit(ascii, "\t\n\v\f\r", ' '));
	}
	g_autoptr(GString) out = g_string_new(NULL);
	g_autofree char *down = g_utf8_strdown(text, -1);
	for (const char *p = down; *p != '\0' && out->len < 128; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		int digit = g_unichar_digit_value(c);
		if (digit >= 0)
			g_string_append_c(out, '0' + digit);
		else if (c == 0x2212)
			g_string_append_c(out, '-');
		else if (c == 0x643)
			g_string_append_unichar(out, 0x6a9);
		else if (g_unichar_isspace(c) || c == 0xa0 || c == 0x60c)
			g_string_append_c(out, ' ');
		else if (g_unichar_type(c) != G_UNICODE_FORMAT)
			g_string_append_unichar(out, c);
	}
	return g_strstrip(g_string_free(g_steal_pointer(&out), FALSE));
}

static int read_number(const char **p, int most)
{
	int value = 0, n = 0;
	for (; n < most && g_ascii_isdigit(**p); n++)
		value = value * 10 + *(*p)++ - '0';
	return n > 0 ? value : -1;
}

/* "+05:00", "+0500", "+5", "-330", "z": TRUE and moved past it. */
static gboolean read_offset(const char **p, Parts *parts)
{
	const char *q = *p;
	if (*q != '+' && *q != '-')
		return FALSE;
	int sign = *q++ == '-' ? -1 : 1;
	const char *digits = q;
	int number = read_number(&q, 4), length = q - digits;
	if (number < 0)
		return FALSE;
	int hours = length > 2 ? number / 100 : number, minutes = length > 2 ? number % 100 : 0;
	if (*q == ':' && length <= 2) {
		q++;
		minutes = read_number(&q, 2);
		if (minutes < 0)
			return FALSE;
	}
	if (hours > 15 || minutes > 59)
		return FALSE;
	parts->zone = sign * (hours * 60 + minutes);
	parts->has_zone = TRUE;
	*p = q;
	return TRUE;
}

/* "hh:mm[:ss[.fff]]" at *P; FALSE if it is none. */
static gboolean read_time(const char **p, Parts *parts)
{
	const char *q = *p;
	int hour = read_number(&q, 2), minute, second = 0;
	if (hour < 0 || (*q != ':' && *q != '.'))
		return FALSE;
	char mark = *q++;
	minute = read_number(&q, 2);
	if (minute < 0)
		return FALSE;
	if (*q == mark || (*q == ':' && g_ascii_isdigit(q[1]))) {
		q++;
		second = read_number(&q, 2);
		if (second < 0)
			return FALSE;
	} else if (mark == '.') {
		return FALSE;
	}
	if ((*q == '.' || *q == ',') && g_ascii_isdigit(q[1]))
		for (q++; g_ascii_isdigit(*q);)
			q++;
	if (hour > 24 || minute > 59 || second > 61)
		return FALSE;
	parts->hour = hour;
	parts->minute = minute;
	parts->second = second;
	parts->has_time = TRUE;
	*p = q;
	return TRUE;
}

static gint64 day_number(int year, int month, int day)
{
	GDate date;
	if (!g_date_valid_dmy(1, month, year))
		return G_MININT64;
	g_date_clear(&date, 1);
	g_date_set_dmy(&date, 1, month, year);
	return (gint64)g_date_get_julian(&date) - EPOCH_JULIAN + day - 1;
}

/* Solar Hijri to days since the epoch: 33-year cycle of 8 leap years, exact for 1178–1633 AP. */
static gint64 jalali_day(int year, int month, int day)
{
	static const int leaps[] = { 1, 5, 9, 13, 17, 22, 26, 30 };
	gint64 days = 0;
	if (year < 1309 || year > 1633) /* 1309-01-01 AP = 1930-03-21 */
		return G_MININT64;
	gboolean leap = FALSE;
	for (int y = 1309; y <= year; y++) {
		days += y > 1309 ? 365 + leap : 0;
		leap = FALSE;
		for (gsize i = 0; i < G_N_ELEMENTS(leaps); i++)
			leap = leap || y % 33 == leaps[i];
	}
	int last = month <= 6 ? 31 : month <= 11 || leap ? 30 : 29;
	if (month < 1 || month > 12 || day < 1 || day > last)
		return G_MININT64;
	days += month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
	return days + day - 1 + day_number(1930, 3, 22) - 1;
}

/* DAYS since the epoch with PARTS' time of day; NO_TIME where it cannot be believed. */
static gint64 moment(gint64 days, const Parts *parts)
{
	if (days < -1 || days >= LAST_DAY)
		return NO_TIME;
	return days * DAY_SECONDS + parts->hour * 3600 + parts->minute * 60 + parts->second -
	       parts->zone * 60;
}

static gint64 finish(Parts *parts)
{
	if (parts->year < 100 && !parts->long_year) /* four digits mean what they say */
		parts->year += parts->year < 70 ? 2000 : 1900;
	if (parts->year >= 1300 && parts->year < 1500)
		parts->jalali = TRUE;
	if (parts->month > 12 && parts->day <= 12) {
		int swap = parts->month;
		parts->month = parts->day;
		parts->day = swap;
	}
	if (parts->month < 1 || parts->month > 12 || parts->day < 1 || parts->day > 31 ||
	    parts->hour > 24)
		return NO_TIME;
	if (!parts->jalali &&
	    (parts->year < 1 || !g_date_valid_dmy(parts->day, parts->month, parts->year)))
		return NO_TIME;
	gint64 days = parts->jalali ? jalali_day(parts->year, parts->month, parts->day)
				    : day_number(parts->year, parts->month, parts->day);
	if (parts->pm && parts->hour < 12)
		parts->hour += 12;
	if (parts->am && parts->hour == 12)
		parts->hour = 0;
	return moment(days, parts);
}

/* ---- ISO 8601 and RFC 3339 ---- */

/* Days since the epoch; only for years of our time. */
static gint64 week_day(int year, int week, int weekday)
{
	gint64 fourth = day_number(year, 1, 4); /* always in week 1 */
	gint64 monday = fourth - (fourth + 3) % 7;
	return monday + (week - 1) * 7 + weekday - 1;
}

/* The rest after the date: nothing, or time and zone. */
static gboolean iso_time(const char *p, Parts *parts)
{
	while (*p == ' ' || *p == 't' || *p == ',')
		p++;
	if (*p == '\0')
		return TRUE;
	if (!read_time(&p, parts)) {
		const char *digits = p;
		int number = read_number(&p, 6);
		int length = p - digits;
		if (length == 6)
			parts->second = number % 100, number /= 100;
		if (length == 2)
			number *= 100;
		if (length != 2 && length != 4 && length != 6)
			return read_offset(&p, parts) || *p == 'z';
		parts->hour = number / 100;
		parts->minute = number % 100;
		if (parts->hour > 24 || parts->minute > 59)
			return FALSE;
	}
	while (*p == ' ')
		p++;
	if (read_offset(&p, parts) || g_str_has_prefix(p, "z") || g_str_has_prefix(p, "gmt") ||
	    g_str_has_prefix(p, "utc") || *p == '\0')
		return TRUE;
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		if (strcmp(p, words[i].word) == 0 && words[i].kind != WORD_MONTH &&
		    words[i].kind != WORD_JALALI) {
			parts->zone = words[i].kind == WORD_ZONE ? words[i].value : 0;
			parts->pm = words[i].kind == WORD_PM;
			parts->am = words[i].kind == WORD_AM;
			return TRUE;
		}
	return FALSE;
}

static gboolean iso_week(const char *p, int year, gint64 *when)
{
	Parts parts = { 0 };
	if (*p == '-')
		p++;
	if (*p++ != 'w')
		return FALSE;
	int week = read_number(&p, 2), day = 1;
	if (*p == '-')
		p++;
	if (g_ascii_isdigit(*p))
		day = *p++ - '0';
	if (week < 1 || week > 53 || day < 1 || day > 7 || !iso_time(p, &parts))
		return FALSE;
	if (year >= 1970)
		*when = moment(week_day(year, week, day), &parts);
	return TRUE;
}

/* "-YYMM", "-YY-MM" and "YY-MM-DD" (ISO 8601:1988 §5.2.1). */
static gboolean short_date(const char *p, gint64 *when)
{
	Parts parts = { .day = 1 };
	gboolean no_day = *p == '-';
	p += no_day;
	parts.year = read_number(&p, 2);
	gboolean dashed = *p == '-';
	p += dashed;
	parts.month = read_number(&p, 2);
	if (!no_day) {
		if (!dashed || *p++ != '-')
			return FALSE;
		parts.day = read_number(&p, 2);
	}
	if (parts.year < 0 || (*p != '\0' && *p != ' ' && *p != 't') || !iso_time(p, &parts))
		return FALSE;
	*when = finish(&parts);
	return *when != NO_TIME;
}

/* TRUE when the text is in this family, readable or not. */
static gboolean parse_iso(const char *text, gint64 *when)
{
	Parts parts = { .month = 1, .day = 1 };
	const char *p = text;
	gsize digits = strspn(p, "0123456789");
	*when = NO_TIME;
	if (digits == 14 || digits == 12) { /* 20031231101501 */
		parts.year = read_number(&p, 4);
		parts.month = read_number(&p, 2);
		parts.day = read_number(&p, 2);
		parts.hour = read_number(&p, 2);
		parts.minute = read_number(&p, 2);
		parts.second = digits == 14 ? read_number(&p, 2) : 0;
		*when = iso_time(p, &parts) ? finish(&parts) : NO_TIME;
		return TRUE;
	}
	if (digits == 0 || digits == 2)
		return short_date(p, when);
	if (digits != 4 && digits != 6 && digits != 8 && digits != 7 && digits != 3 && digits != 5)
		return FALSE;
	if (digits == 6 || digits == 5 || digits == 3) { /* YYMMDD, YYDDD, -DDD */
		parts.year = digits == 3 ? -1 : read_number(&p, 2);
		if (parts.year < 0)
			return FALSE;
	} else {
		parts.year = read_number(&p, 4);
		parts.long_year = TRUE;
	}
	if (iso_week(p, parts.year, when))
		return TRUE;
	char mark = *p;
	if (mark == '/' || mark == '.') /* 2026/11/24 */
		mark = '-';
	if (*p != '\0' && strchr("-/.", *p) != NULL)
		p++;
	gsize rest = strspn(p, "0123456789");
	if (rest == 3) { /* day of the year */
		parts.day = read_number(&p, 3);
		if (parts.year < 100 && !parts.long_year)
			parts.year += parts.year < 70 ? 2000 : 1900;
		int last = g_date_is_leap_year(MAX(parts.year, 1)) ? 366 : 365;
		if (parts.day < 1 || parts.day > last || !iso_time(p, &parts))
			return TRUE;
		if (parts.year >= 1970)
			*when = moment(day_number(parts.year, 1, parts.day), &parts);
		return TRUE;
	}
	if (rest == 0 && *p != '\0' && *p != 't' && !(*p == ' ' && digits == 4))
		return FALSE;
	if (rest > 0) {
		parts.month = read_number(&p, 2);
		if (*p != '\0' && strchr("-/.", *p) != NULL && g_ascii_isdigit(p[1]))
			p++;
		if (g_ascii_isdigit(*p))
			parts.day = read_number(&p, 2);
	}
	if (g_ascii_isdigit(*p))
		return FALSE;
	if (!iso_time(p, &parts))
		return FALSE;
	*when = finish(&parts);
	return TRUE;
}

/* ---- everything else: words and numbers in any order ---- */

static gboolean matches(const char *word, gsize size, const char *pattern)
{
	if (*word != *pattern)
		return FALSE;
	gsize length = strlen(pattern);
	if (pattern[length - 1] == '*')
		return size >= length - 1 && memcmp(word, pattern, length - 1) == 0;
	return size == length && memcmp(word, pattern, length) == 0;
}

static void take_word(Parts *parts, const char *word, gsize size)
{
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		if (!matches(word, size, words[i].word))
			continue;
		switch (words[i].kind) {
		case WORD_JALALI: parts->jalali = TRUE; G_GNUC_FALLTHROUGH;
		case WORD_MONTH:
			if (parts->month == 0)
				parts->month = words[i].value;
			break;
		case WORD_ZONE:
			if (parts->has_time && !parts->has_zone) {
				parts->zone = words[i].value;
				parts->has_zone = size > 2 && words[i].value != 0;
				parts->named_zone = TRUE;
			}
			break;
		case WORD_AM:
		case WORD_PM:
			parts->am = words[i].kind == WORD_AM;
			parts->pm = words[i].kind == WORD_PM;
			G_GNUC_FALLTHROUGH;
		case WORD_COUNTRY: parts->suggested_zone = words[i].value; break;
		}
		return;
	}
}

static void take_number(const char **p, Parts *parts)
{
	const char *digits = *p;
	int number = read_number(p, 9);
	if (parts->n_numbers < 3) {
		parts->digits[parts->n_numbers] = *p - digits;
		parts->numbers[parts->n_numbers++] = number;
	}
}

static gsize word_length(const char *p)
{
	gsize n = 0;
	while (p[n] != '\0' && (g_unichar_isalpha(g_utf8_get_char(p + n)) ||
				g_unichar_ismark(g_utf8_get_char(p + n)) ||
				(p[n] == '.' && (guchar)p[n + 1] >= 0x80)))
		n += g_utf8_next_char(p + n) - (p + n);
	return n;
}

/* Which of the numbers is day, month and year. */
static gboolean assign(Parts *parts)
{
	int n = parts->n_numbers, *v = parts->numbers;
	if (parts->month > 0 && n >= 2) { /* "21 Sep 26", "Sep 21 2026", "2026 Sep 21" */
		gboolean year_first = parts->digits[0] >= 3 || v[0] > 31;
		parts->year = v[year_first ? 0 : 1];
		parts->long_year = parts->digits[year_first ? 0 : 1] >= 3;
		parts->day = v[year_first ? 1 : 0];
		return TRUE;
	}
	if (parts->month == 0 && n == 3) {
		if (parts->digits[0] >= 3) {
			parts->year = v[0], parts->month = v[1], parts->day = v[2];
			parts->long_year = TRUE;
		} else { /* 11/24/2026 and 24.11.2026: the larger can only be the day */
			parts->year = v[2], parts->month = v[0], parts->day = v[1];
			parts->long_year = parts->digits[2] >= 3;
		}
		return TRUE;
	}
	return FALSE;
}

static gint64 parse_words(const char *text)
{
	Parts parts = { 0 };
	for (const char *p = text; *p != '\0';) {
		gsize size = word_length(p);
		if (size > 0) {
			take_word(&parts, p, size);
			p += size;
		} else if (g_ascii_isdigit(*p)) {
			/* "21.09.2026" is a date, "10.30.00" after one a time */
			gboolean dotted = p[strspn(p, "0123456789")] == '.' && parts.n_numbers < 2;
			if (parts.has_time || dotted || !read_time(&p, &parts))
				take_number(&p, &parts);
			if (*p == ':') /* a clock that no clock shows */
				return NO_TIME;
		} else if (!(parts.has_time && read_offset(&p, &parts))) {
			if (*p == '+' && parts.has_time)
				return NO_TIME;
			p = g_utf8_next_char(p);
		}
	}
	if (!parts.has_zone && !parts.named_zone)
		parts.zone = parts.suggested_zone;
	return assign(&parts) ? finish(&parts) : NO_TIME;
}

gint64 date_parse(const char *text)
{
	if (text == NULL)
		return NO_TIME;
	g_autofree char *clean = plain(text);
	gint64 when;
	if (*clean == '\0')
		return NO_TIME;
	if (parse_iso(clean, &when) && when != NO_TIME)
		return when;
	return parse_words(clean);
}

char *date_format(gint64 when)
{
	g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc(when);
	return date != NULL ? g_date_time_format(date, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}
