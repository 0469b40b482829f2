#include <stdlib.h>
#include <sys/random.h>

void issue(struct session *session)
{
    // ruleid: weak-random
    unsigned session_key = rand();
    // ruleid: weak-random
    session->token = random();
    char reset_code[16];
    // ruleid: weak-random
    snprintf(reset_code, sizeof reset_code, "%06ld", lrand48() % 1000000);
    unsigned char token[32];
    // ok: weak-random
    getrandom(token, sizeof token, 0);
    // ok: weak-random
    unsigned login_token = arc4random();
    // ok: weak-random
    int dice = rand() % 6;
}
