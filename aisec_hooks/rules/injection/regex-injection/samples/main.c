#include <glib.h>
#include <regex.h>

void match(int client, regex_t *pattern)
{
    char word[64], whole[80];
    recv(client, word, sizeof word, 0);
    // ruleid: regex-injection
    regcomp(pattern, word, REG_EXTENDED);
    // ruleid: regex-injection
    GRegex *found = g_regex_new(word, 0, 0, NULL);
    snprintf(whole, sizeof whole, "^%s$", word);
    // ruleid: regex-injection
    regcomp(pattern, whole, REG_EXTENDED);
    // ok: regex-injection
    regcomp(pattern, "^[a-z]+$", REG_EXTENDED);
    snprintf(whole, sizeof whole, "^x{%d}$", atoi(word));
    // ok: regex-injection
    regcomp(pattern, whole, REG_EXTENDED);
    // ok: regex-injection
    found = g_regex_new("^[a-z]+$", 0, 0, NULL);
}
