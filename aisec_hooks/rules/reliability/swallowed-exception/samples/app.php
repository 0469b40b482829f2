<?php

function load(string $path): void
{
    try {
        read($path);
    // ruleid: swallowed-exception
    } catch (Exception $e) {
    }

    try {
        read($path);
    // ok: swallowed-exception
    } catch (NotFoundException $e) {
    }

    try {
        read($path);
    // ruleid: swallowed-exception
    } catch (\Throwable) {
        // nothing to do
    }

    try {
        read($path);
    // ok: swallowed-exception
    } catch (\Throwable $e) {
        error_log($e);
    }

    try {
        read($path);
    // ruleid: swallowed-exception
    } catch (\Error | Exception $e) {
    }

    try {
        read($path);
    // ok: swallowed-exception
    } catch (Exception $e) {
        throw new RuntimeException('load', 0, $e);
    }
}
