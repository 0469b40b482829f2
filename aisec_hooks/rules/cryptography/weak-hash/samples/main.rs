use md5::{Digest, Md5};
use sha1::Sha1;
use sha2::Sha256;

fn digests(data: &[u8]) {
    // ruleid: weak-hash
    let one = Md5::digest(data);
    // ruleid: weak-hash
    let mut two = Sha1::new();
    // ruleid: weak-hash
    let three = openssl::hash::hash(openssl::hash::MessageDigest::md5(), data);
}

fn better(data: &[u8]) {
    // ok: weak-hash
    let one = Sha256::digest(data);
    // ok: weak-hash
    let two = openssl::hash::hash(openssl::hash::MessageDigest::sha256(), data);
    // ok: weak-hash
    let three = blake3::hash(data);
}
