class ImportController < ApplicationController
  def create
    # ruleid: unsafe-deserialization
    @order = Marshal.load(Base64.decode64(params[:order]))
  end

  def update
    text = request.body.read
    # ruleid: unsafe-deserialization
    @order = YAML.unsafe_load(text)
  end

  def cookie
    # ruleid: unsafe-deserialization
    @state = Oj.load(cookies[:state], mode: :object)
  end

  def safe
    # ok: unsafe-deserialization
    @order = YAML.safe_load(params[:order])
  end

  def parsed
    # ok: unsafe-deserialization
    @order = JSON.parse(request.body.read)
  end

  def copied(order)
    # ok: unsafe-deserialization
    Marshal.load(Marshal.dump(order))
  end
end
