package main

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/rc4"

	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/blowfish"
	"golang.org/x/crypto/chacha20poly1305"
)

func old(key []byte) (cipher.Block, error) {
	// ruleid: weak-cipher
	return des.NewTripleDESCipher(key)
}

func block(key []byte) (cipher.Block, error) {
	// ok: weak-cipher
	return aes.NewCipher(key)
}

func stream(key, data []byte) error {
	// ruleid: weak-cipher
	state, err := rc4.NewCipher(key)
	if err != nil {
		return err
	}
	state.XORKeyStream(data, data)
	return nil
}

func streamSafe(key []byte) (cipher.AEAD, error) {
	// ok: weak-cipher
	return chacha20poly1305.New(key)
}

func short(key []byte) (cipher.Block, error) {
	make := blowfish.NewCipher
	// ruleid: weak-cipher
	return make(key)
}

func password(plain []byte) ([]byte, error) {
	// ok: weak-cipher
	return bcrypt.GenerateFromPassword(plain, 12)
}
