class Orders
  def add(order)
    # ruleid: elided-code
    # ... existing code ...
    store(order)
  end

  def store(order)
    # ok: elided-code
    @orders.save(order) # existing orders are written over
  end

  def load
    # ruleid: elided-code
    # ... rest of the implementation remains unchanged ...
    read
  end

  # ruleid: elided-code
  # (rest of the methods unchanged)

  # ok: elided-code
  DOTS = '# ... existing code ...'

  # ok: elided-code
  # the rest of the orders is read on demand
  ORDERS = [].freeze
end
