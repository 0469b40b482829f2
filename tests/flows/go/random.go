package main

import (
	crand "crypto/rand"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"math/big"
	"math/rand"
	v2 "math/rand/v2"
	"strconv"
	"time"
)

var generator = rand.New(rand.NewSource(time.Now().UnixNano()))

type user struct {
	ResetToken string
	Level      int
}

func field(u *user) {
	// ruleid: weak-random
	u.ResetToken = strconv.FormatInt(rand.Int63(), 36)
	// ok: weak-random
	u.Level = rand.Intn(9)
}

func literal() user {
	// ruleid: weak-random
	return user{ResetToken: strconv.Itoa(v2.IntN(1000000))}
}

func ofOwn() int {
	// ruleid: weak-random
	otp := generator.Intn(1000000)
	return otp
}

func safe() (int64, error) {
	number, err := crand.Int(crand.Reader, big.NewInt(1000000))
	if err != nil {
		return 0, err
	}
	// ok: weak-random
	otp := number.Int64()
	return otp, nil
}

func signed(data []byte) []byte {
	bytes := make([]byte, 32)
	rand.Read(bytes)
	// ruleid: weak-random
	mac := hmac.New(sha256.New, bytes)
	mac.Write(data)
	return mac.Sum(nil)
}

func encoded() string {
	bytes := make([]byte, 32)
	crand.Read(bytes)
	// ok: weak-random
	token := base64.URLEncoding.EncodeToString(bytes)
	return token
}
