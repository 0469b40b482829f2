<?php

use GuzzleHttp\Client;
use Illuminate\Support\Facades\Http;

function fetch(string $url): void
{
    $request = curl_init($url);
    // ruleid: tls-verification-disabled
    curl_setopt($request, CURLOPT_SSL_VERIFYPEER, false);
    // ruleid: tls-verification-disabled
    curl_setopt($request, CURLOPT_SSL_VERIFYHOST, 0);
    // ok: tls-verification-disabled
    curl_setopt($request, CURLOPT_SSL_VERIFYHOST, 2);
    // ok: tls-verification-disabled
    curl_setopt($request, CURLOPT_CAINFO, '/etc/ssl/own.pem');
}

function clients(): void
{
    // ruleid: tls-verification-disabled
    $client = new Client(['verify' => false]);
    // ok: tls-verification-disabled
    $client = new Client(['verify' => '/etc/ssl/own.pem']);
    // ruleid: tls-verification-disabled
    Http::withoutVerifying()->get('https://api.example.com');
    // ruleid: tls-verification-disabled
    $context = stream_context_create(['ssl' => ['verify_peer' => false]]);
}

function options(string $url): array
{
    $more = [];
    // ruleid: tls-verification-disabled
    $more[CURLOPT_SSL_VERIFYPEER] = false;
    return $more + [
        CURLOPT_URL => $url,
        // ruleid: tls-verification-disabled
        CURLOPT_SSL_VERIFYPEER => 0,
        // ruleid: tls-verification-disabled
        CURLOPT_SSL_VERIFYHOST => false,
        // ok: tls-verification-disabled
        CURLOPT_PROXY_SSL_VERIFYPEER => true,
        // ok: tls-verification-disabled
        CURLOPT_VERBOSE => false,
    ];
}
