use aes_gcm::{Aes256Gcm, KeyInit};
use des::Des;
use openssl::symm::Cipher;
use rc4::Rc4;

fn weak(key: &[u8]) {
    // ruleid: weak-cipher
    let one = Des::new(key.into());
    // ruleid: weak-cipher
    let two = Rc4::new(key.into());
    // ruleid: weak-cipher
    let three = Cipher::aes_256_ecb();
}

fn strong(key: &[u8]) {
    // ok: weak-cipher
    let one = Aes256Gcm::new(key.into());
    // ok: weak-cipher
    let two = Cipher::aes_256_gcm();
    // ok: weak-cipher
    let three = chacha20poly1305::ChaCha20Poly1305::new(key.into());
}
