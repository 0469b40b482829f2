package main

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"time"
)

func client() *http.Client {
	// ruleid: tls-verification-disabled
	transport := &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}
	return &http.Client{Transport: transport, Timeout: 10 * time.Second}
}

func clientSafe(pool *x509.CertPool) *http.Client {
	// ok: tls-verification-disabled
	transport := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}
	return &http.Client{Transport: transport, Timeout: 10 * time.Second}
}

func later(config *tls.Config) {
	// ruleid: tls-verification-disabled
	config.InsecureSkipVerify = true
}

func laterSafe(config *tls.Config) {
	// ok: tls-verification-disabled
	config.InsecureSkipVerify = false
}

func everything() {
	// ruleid: tls-verification-disabled
	http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true}
}

func byConstant(host string) (*tls.Conn, error) {
	const skip = true
	// ruleid: tls-verification-disabled
	return tls.Dial("tcp", host, &tls.Config{InsecureSkipVerify: skip, MinVersion: tls.VersionTLS12})
}

type options struct {
	insecure bool
}

func chosen(given options) *tls.Config {
	// ok: tls-verification-disabled
	return &tls.Config{InsecureSkipVerify: given.insecure}
}

// The documentation of crypto/tls names this as the way to a check of one's own.
func ownCheck(check func(tls.ConnectionState) error) *tls.Config {
	// todook: tls-verification-disabled
	return &tls.Config{InsecureSkipVerify: true, VerifyConnection: check}
}
