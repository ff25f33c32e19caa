/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feeds/date.h"

#include <string.h>

#include "feeds/date_words.h"
#include "feeds/item.h"

#define DAY_SECONDS  86400
#define EPOCH_JULIAN 719163    /* GDate of 1970-01-01 */
#define FIRST_DAY    (-683003) /* 0100-01-01; software that knows no date writes the year 1 */
#define LAST_DAY     84006     /* 2200-01-01 */

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
		else if (c == 0x64a || c == 0x649)
			g_string_append_unichar(out, 0x6cc);
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
	if (days < FIRST_DAY || days >= LAST_DAY)
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
	gint64 monday = fourth - ((fourth + 3) % 7 + 7) % 7;
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
	const DateWord *word = date_word(p, strlen(p));
	if (word == NULL || word->kind < WORD_ZONE)
		return FALSE;
	parts->zone = word->kind == WORD_ZONE ? word->value : 0;
	parts->pm = word->kind == WORD_PM;
	parts->am = word->kind == WORD_AM;
	return TRUE;
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
	if (year >= 100)
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
	if ((digits == 10 || digits == 13) && text[digits] == '\0' && *text == '1') {
		gint64 seconds = g_ascii_strtoll(text, NULL, 10) / (digits == 13 ? 1000 : 1);
		if (seconds < G_GINT64_CONSTANT(1900000000)) /* 19… may be a year */
			*when = seconds;
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
		if (parts.year >= 100)
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

static void take_word(Parts *parts, const char *text, gsize size)
{
	const DateWord *word = date_word(text, size);
	if (word == NULL)
		return;
	switch (word->kind) {
	case WORD_JALALI: parts->jalali = TRUE; G_GNUC_FALLTHROUGH;
	case WORD_MONTH:
		if (parts->month == 0)
			parts->month = word->value;
		break;
	case WORD_SECOND: /* October and December have namesakes: November and January */
		parts->month = parts->month == 10 ? 11 : parts->month == 12 ? 1 : parts->month;
		break;
	case WORD_ZONE:
		if (parts->has_time && !parts->has_zone) {
			parts->zone = word->value;
			parts->has_zone = size > 2 && word->value != 0;
			parts->named_zone = TRUE;
		}
		break;
	case WORD_AM:
	case WORD_PM:
		parts->am = word->kind == WORD_AM;
		parts->pm = word->kind == WORD_PM;
		G_GNUC_FALLTHROUGH;
	case WORD_COUNTRY: parts->suggested_zone = word->value; break;
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

/* Comments inside a date (RFC 5322 §3.2.2) and the blanks around its colons go; a comment at the
 * end, which may name a zone, stays. TEXT is changed. */
static void drop_comments(char *text)
{
	for (char *open; (open = strchr(text, '(')) != NULL;) {
		char *close = strchr(open, ')');
		if (close == NULL || close[1 + strspn(close + 1, " ")] == '\0')
			break;
		memmove(open, close + 1, strlen(close + 1) + 1);
	}
	char *to = text;
	for (const char *p = text; *p != '\0'; p++) {
		gboolean before = *p == ' ' && p[strspn(p, " ")] == ':';
		gboolean after = *p == ' ' && to > text && to[-1] == ':';
		if (!before && !after)
			*to++ = *p;
	}
	*to = '\0';
}

static gint64 parse_words(char *text)
{
	Parts parts = { 0 };
	drop_comments(text);
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

/* ---- the two forms that nearly all dates have, without a copy ---- */

/* The number of exactly N digits at *P, which moves past it and past the MARK behind; or -1. */
static int fixed_number(const char **p, int n, char mark)
{
	const char *end = *p;
	int value = read_number(&end, n);
	if (end - *p != n || *end != mark)
		return -1;
	*p = end + 1;
	return value;
}

static int english_month(const char *p)
{
	static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	for (int i = 0; i < 12; i++)
		if (memcmp(p, names + 3 * i, 3) == 0)
			return i + 1;
	return 0;
}

/* "21 Sep 2026 10:00:00 GMT" or "2026-09-21T10:00:00Z", offsets with four digits: all in range, or
 * FALSE. */
static gboolean parse_usual(const char *p, gint64 *when)
{
	Parts parts = { 0 };
	if (g_ascii_isalpha(p[0]) && g_ascii_isalpha(p[1]) && g_ascii_isalpha(p[2]) &&
	    p[3] == ',' && p[4] == ' ')
		p += 5;
	if (g_ascii_isdigit(p[0]) && g_ascii_isdigit(p[1]) && p[2] == ' ') {
		parts.day = fixed_number(&p, 2, ' ');
		parts.month = strlen(p) > 3 && p[3] == ' ' ? english_month(p) : 0;
		p += parts.month > 0 ? 4 : 0;
		parts.year = fixed_number(&p, 4, ' ');
	} else {
		parts.year = fixed_number(&p, 4, '-');
		parts.month = parts.year > 0 ? fixed_number(&p, 2, '-') : 0;
		parts.day = parts.month > 0 ? fixed_number(&p, 2, 'T') : 0;
	}
	if (parts.year < 1970 || parts.day < 1 || parts.month < 1 || parts.month > 12 ||
	    parts.day > g_date_get_days_in_month(parts.month, parts.year))
		return FALSE;
	parts.hour = fixed_number(&p, 2, ':');
	parts.minute = parts.hour >= 0 ? fixed_number(&p, 2, ':') : -1;
	const char *seconds = p;
	parts.second = parts.minute >= 0 ? read_number(&p, 2) : -1;
	if (p - seconds != 2 || parts.hour > 23 || parts.minute > 59 || parts.second > 59)
		return FALSE;
	p += *p == ' ';
	gboolean offset = read_offset(&p, &parts);
	if (!(offset ? *p == '\0' : strcmp(p, "GMT") == 0 || strcmp(p, "Z") == 0))
		return FALSE;
	*when = moment(day_number(parts.year, parts.month, parts.day), &parts);
	return TRUE;
}

gint64 date_parse(const char *text)
{
	if (text == NULL)
		return NO_TIME;
	gint64 usual;
	if (parse_usual(text, &usual))
		return usual;
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
	g_autofree char *rest = date != NULL ? g_date_time_format(date, "-%m-%dT%H:%M:%SZ") : NULL;
	return rest != NULL ? g_strdup_printf("%04d%s", g_date_time_get_year(date), rest) : NULL;
}
