// Every value here was made up for this sample and opens nothing.
package main

import (
	"crypto/aes"
	"database/sql"
	"net/http"
	"os"

	"github.com/golang-jwt/jwt/v5"
	"github.com/redis/go-redis/v9"
)

// ruleid: hardcoded-credential
const dbPassword = "sw0rdfish!sample"

// ruleid: hardcoded-credential
var jwtSecret = []byte("made-up-for-this-sample")

// ok: hardcoded-credential
var sessionSecret = os.Getenv("SESSION_SECRET")

// ok: hardcoded-credential
const passwordField = "password"

// ok: hardcoded-credential
const passwordPath = "/etc/app/password"

type config struct {
	Host     string
	Password string
}

func cache() *redis.Client {
	// ruleid: hardcoded-credential
	return redis.NewClient(&redis.Options{Addr: "cache:6379", Password: "sw0rdfish!sample"})
}

func cacheSafe() *redis.Client {
	// ok: hardcoded-credential
	return redis.NewClient(&redis.Options{Addr: "cache:6379", Password: os.Getenv("REDIS_PASSWORD")})
}

func settings() config {
	// ruleid: hardcoded-credential
	user, password := "app", "sw0rdfish!sample"
	return config{Host: user, Password: password}
}

func sign(claims jwt.Claims) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	// ruleid: hardcoded-credential
	return token.SignedString([]byte("made up for this sample"))
}

func signSafe(claims jwt.Claims) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	// ok: hardcoded-credential
	return token.SignedString([]byte(os.Getenv("JWT_SECRET")))
}

func connect() (*sql.DB, error) {
	// ruleid: hardcoded-credential
	return sql.Open("postgres", "postgres://app:sw0rdfish-sample@db.internal/app")
}

func connectSafe() (*sql.DB, error) {
	// ok: hardcoded-credential
	return sql.Open("postgres", os.Getenv("DATABASE_URL"))
}

func call(request *http.Request) {
	// ruleid: hardcoded-credential
	request.SetBasicAuth("app", "sw0rdfish-sample")
	// ok: hardcoded-credential
	request.SetBasicAuth("app", os.Getenv("API_PASSWORD"))
}

func cipher() {
	// ruleid: hardcoded-credential
	block, err := aes.NewCipher([]byte("sixteen byte key"))
	_, _ = block, err
}
