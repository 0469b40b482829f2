use rand::rngs::{OsRng, SmallRng, StdRng};
use rand::{Rng, RngCore, SeedableRng};

fn tokens() {
    // ruleid: weak-random
    let session_token = fastrand::alphanumeric();
    let mut rng = SmallRng::from_entropy();
    // ruleid: weak-random
    let reset_token = rng.next_u64();
    // ruleid: weak-random
    let csrf_token = format!("{}{}", fastrand::alphanumeric(), fastrand::alphanumeric());
}

fn safe() {
    // ok: weak-random
    let session_token = rand::thread_rng().gen::<u64>();
    let mut token = [0u8; 32];
    // ok: weak-random
    OsRng.fill_bytes(&mut token);
    // ok: weak-random
    let delay = fastrand::alphanumeric();
}
