package main

import (
	"crypto"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"fmt"
	"io"

	legacy "crypto/md5"

	"golang.org/x/crypto/bcrypt"
)

func token(user string) string {
	// ruleid: weak-hash
	return fmt.Sprintf("%x", md5.Sum([]byte(user)))
}

func tokenSafe(user string) string {
	// ok: weak-hash
	return fmt.Sprintf("%x", sha256.Sum256([]byte(user)))
}

func fileSum(file io.Reader) ([]byte, error) {
	// ruleid: weak-hash
	sum := sha1.New()
	if _, err := io.Copy(sum, file); err != nil {
		return nil, err
	}
	return sum.Sum(nil), nil
}

func fileSumSafe(file io.Reader) ([]byte, error) {
	// ok: weak-hash
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return nil, err
	}
	return sum.Sum(nil), nil
}

func renamed(data []byte) []byte {
	// ruleid: weak-hash
	sum := legacy.New()
	sum.Write(data)
	return sum.Sum(nil)
}

func aliased(data []byte) [16]byte {
	digest := md5.Sum
	// ruleid: weak-hash
	return digest(data)
}

func sign(key *rsa.PrivateKey, digest []byte) ([]byte, error) {
	// ruleid: weak-hash
	return rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA1, digest)
}

func signSafe(key *rsa.PrivateKey, digest []byte) ([]byte, error) {
	// ok: weak-hash
	return rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, digest)
}

func otp(key, counter []byte) []byte {
	// ok: weak-hash
	code := hmac.New(sha1.New, key)
	code.Write(counter)
	return code.Sum(nil)
}

func password(plain []byte) ([]byte, error) {
	// ok: weak-hash
	return bcrypt.GenerateFromPassword(plain, 12)
}
