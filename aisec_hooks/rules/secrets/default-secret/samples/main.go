// Every value here was made up for this sample and opens nothing.
package main

import (
	"flag"
	"os"

	"github.com/spf13/viper"
)

func getEnv(name, fallback string) string {
	if value, ok := os.LookupEnv(name); ok {
		return value
	}
	return fallback
}

// ruleid: default-secret
var jwtKey = getEnv("JWT_SECRET", "dev")

// ok: default-secret
var address = getEnv("ADDRESS", "localhost:8080")

// ok: default-secret
var required = getEnv("JWT_SECRET", "")

func defaults() {
	// ruleid: default-secret
	viper.SetDefault("database.password", "swordfish")
	// ok: default-secret
	viper.SetDefault("database.host", "localhost")
}

func flags() {
	// ruleid: default-secret
	admin := flag.String("admin-password", "change-me", "password of the administrator")
	// ok: default-secret
	user := flag.String("admin-user", "admin", "name of the administrator")
	var key string
	// ruleid: default-secret
	flag.StringVar(&key, "secret-key", "insecure-sample", "signs sessions")
	// ok: default-secret
	flag.StringVar(&key, "secret-key", "", "signs sessions")
	_, _ = admin, user
}
