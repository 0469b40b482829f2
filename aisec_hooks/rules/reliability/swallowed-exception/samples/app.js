function verified(check) {
  try {
    check()
    // ruleid: swallowed-exception
  } catch (error) {}
}

function refreshed(items) {
  for (const item of items) {
    try {
      item.refresh()
      // ruleid: swallowed-exception
    } catch {
      continue
    }
  }
}

async function saved(store, value) {
  try {
    await store.save(value)
    // ruleid: swallowed-exception
  } catch (error) {
    // nothing can be done
  }
}

function logged(check) {
  try {
    check()
    // ok: swallowed-exception
  } catch (error) {
    console.error('the check failed', error)
  }
}

function raised(check) {
  try {
    check()
    // ok: swallowed-exception
  } catch (error) {
    throw new Error('the check failed', { cause: error })
  }
}

function answered(check) {
  try {
    check()
    return true
    // ok: swallowed-exception
  } catch {
    return false
  }
}

module.exports = { verified, refreshed, saved, logged, raised, answered }
