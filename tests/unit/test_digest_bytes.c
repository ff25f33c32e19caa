/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/fixture.h"

#include "feeds/digest.h"

/* Of "<rss/>", as databases have it. */
#define STORED "12dbd8b07ccea25221d769600de667ac8c717698d525d190e5fdbbbd59fcf801"

static char *hex_of(const guint8 *data, gsize size)
{
	guint8 digest[DIGEST_SIZE];
	GString *hex = g_string_new(NULL);
	digest_bytes(data, size, digest);
	for (guint i = 0; i < DIGEST_SIZE; i++)
		g_string_append_printf(hex, "%02x", digest[i]);
	return g_string_free(hex, FALSE);
}

static void test_a_body_has_the_same_digest_wherever_it_lies(void **state)
{
	guint8 bytes[300];
	for (guint i = 0; i < sizeof bytes; i++)
		bytes[i] = (guint8)(i * 7);
	g_autofree char *expected = hex_of(bytes, 100);
	for (guint shift = 1; shift < 9; shift++) {
		guint8 moved[128];
		memcpy(moved + shift, bytes, 100);
		g_autofree char *found = hex_of(moved + shift, 100);
		assert_string_equal(found, expected);
	}
	g_autofree char *stored = hex_of((const guint8 *)"<rss/>", 6);
	assert_string_equal(stored, STORED);
}

/* Each of many bodies that hardly differ has a digest of its own, in each half of it. */
static void test_bodies_that_hardly_differ_have_two_digests(void **state)
{
	enum { LONGEST = 96 };
	g_autoptr(GHashTable) halves = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	guint bodies = 0;
	for (guint size = 0; size <= LONGEST; size++)
		for (guint bit = 0; bit <= 8 * size; bit++) { /* the last: none is turned */
			guint8 bytes[LONGEST + 1] = { 0 };
			bytes[bit / 8] ^= (guint8)(bit < 8 * size ? 1 << bit % 8 : 0);
			char *hex = hex_of(bytes, size);
			g_hash_table_add(halves, g_strdup(hex + DIGEST_SIZE));
			hex[DIGEST_SIZE] = '\0';
			g_hash_table_add(halves, hex);
			bodies++;
		}
	assert_int_equal(g_hash_table_size(halves), 2 * bodies);
}

static guint bits_between(const guint8 *a, const guint8 *b)
{
	guint n = 0;
	for (guint i = 0; i < DIGEST_SIZE; i++)
		n += (guint)__builtin_popcount(a[i] ^ b[i]);
	return n;
}

static void test_one_bit_of_the_body_turns_half_of_all(void **state)
{
	guint8 bytes[200] = { 0 }, one[DIGEST_SIZE], other[DIGEST_SIZE];
	guint64 turned = 0;
	digest_bytes(bytes, sizeof bytes, one);
	for (guint bit = 0; bit < 8 * sizeof bytes; bit++) {
		bytes[bit / 8] ^= (guint8)(1 << bit % 8);
		digest_bytes(bytes, sizeof bytes, other);
		bytes[bit / 8] ^= (guint8)(1 << bit % 8);
		assert_in_range(bits_between(one, other), 70, 186); /* of 256 */
		turned += bits_between(one, other);
	}
	assert_in_range(turned / (8 * sizeof bytes), 124, 132);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_body_has_the_same_digest_wherever_it_lies),
		cmocka_unit_test(test_bodies_that_hardly_differ_have_two_digests),
		cmocka_unit_test(test_one_bit_of_the_body_turns_half_of_all),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
