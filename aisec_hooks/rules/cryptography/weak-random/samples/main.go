package main

import (
	crand "crypto/rand"
	"encoding/hex"
	"fmt"
	"math/rand"
	"net/http"
	"time"
)

const letters = "abcdefghijkmnpqrstuvwxyz23456789"

func resetToken() string {
	// ruleid: weak-random
	return fmt.Sprintf("%x", rand.Int63())
}

func resetTokenSafe() string {
	buffer := make([]byte, 32)
	if _, err := crand.Read(buffer); err != nil {
		panic(err)
	}
	// ok: weak-random
	return hex.EncodeToString(buffer)
}

func password(size int) string {
	text := make([]byte, size)
	for at := range text {
		text[at] = letters[rand.Intn(len(letters))]
	}
	// ruleid: weak-random
	return string(text)
}

func login() string {
	// ruleid: weak-random
	otp := fmt.Sprintf("%06d", rand.Intn(1000000))
	return otp
}

func salted() []byte {
	salt := make([]byte, 16)
	// ruleid: weak-random
	rand.Read(salt)
	return salt
}

func saltedSafe() []byte {
	salt := make([]byte, 16)
	// ok: weak-random
	crand.Read(salt)
	return salt
}

func remember(w http.ResponseWriter) {
	number := fmt.Sprint(rand.Int63())
	// ruleid: weak-random
	cookie := &http.Cookie{Name: "remember", Value: number, Secure: true, HttpOnly: true}
	http.SetCookie(w, cookie)
}

func jitter() {
	// ok: weak-random
	time.Sleep(time.Duration(rand.Intn(1000)) * time.Millisecond)
}

func shuffled(tokens []string) []string {
	// ok: weak-random
	rand.Shuffle(len(tokens), func(i, j int) { tokens[i], tokens[j] = tokens[j], tokens[i] })
	return tokens
}
