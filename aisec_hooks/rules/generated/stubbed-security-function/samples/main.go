package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
)

type server struct {
	key []byte
}

// ruleid: stubbed-security-function
func (s *server) verifySignature(body, signature []byte) bool {
	return true
}

// ok: stubbed-security-function
func (s *server) verifyMAC(body, signature []byte) bool {
	expected := hmac.New(sha256.New, s.key)
	expected.Write(body)
	return hmac.Equal(expected.Sum(nil), signature)
}

// ruleid: stubbed-security-function
func checkPassword(given, stored string) bool {
	// TODO: compare the hashes
	return true
}

// ok: stubbed-security-function
func comparePassword(given, stored string) bool {
	return subtle.ConstantTimeCompare([]byte(given), []byte(stored)) == 1
}

// ruleid: stubbed-security-function
func IsAdmin(user string) (admin bool) {
	return true
}

// ok: stubbed-security-function
func isVisible(user string) bool {
	return true
}

// ok: stubbed-security-function
func verifyToken(token string) (bool, error) {
	return false, errors.New("tokens are not accepted yet")
}

// todoruleid: stubbed-security-function
func validateToken(token string) (bool, error) {
	return true, nil
}
