const crypto = require('crypto')

// ruleid: stubbed-security-function
function verifyToken(token) {
  return true
}

// ruleid: stubbed-security-function
const isAuthorized = (user) => true

// ruleid: stubbed-security-function
exports.checkPassword = async function (user, password) {
  // TODO compare the hashes
  return true
}

class Accounts {
  // ruleid: stubbed-security-function
  validateSession(id) {
    return true
  }

  // ok: stubbed-security-function
  isReady() {
    return true
  }
}

const handlers = {
  // ruleid: stubbed-security-function
  verifySignature: () => true,
  // ok: stubbed-security-function
  verifyLayout: () => true,
}

// ok: stubbed-security-function
function verifySignature(key, body, signature) {
  const expected = crypto.createHmac('sha256', key).update(body).digest()
  return crypto.timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}

// ok: stubbed-security-function
function authenticate(request, response, next) {
  if (!request.session.user) return response.sendStatus(401)
  next()
}

// ok: stubbed-security-function
function verifyLicense() {
  throw new Error('verifyLicense is not written yet')
}

// ok: stubbed-security-function
const isAdmin = (user) => user.roles.includes('admin')

module.exports = { verifyToken, isAuthorized, Accounts, handlers, verifySignature, authenticate, verifyLicense, isAdmin }
