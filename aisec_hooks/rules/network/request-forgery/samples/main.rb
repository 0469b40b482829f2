require 'net/http'
require 'open-uri'

class ProxyController < ApplicationController
  HOSTS = %w[example.com www.example.com].freeze

  def show
    # ruleid: request-forgery
    Net::HTTP.get(URI(params[:url]))
  end

  def picture
    address = params[:picture]
    # ruleid: request-forgery
    @picture = URI.open(address).read
  end

  def status
    # ruleid: request-forgery
    Faraday.get("https://#{params[:host]}/status")
  end

  def part
    # ok: request-forgery
    Faraday.get("https://api.example.com/parts?id=#{params[:id]}")
  end

  def known
    address = URI.parse(params[:url])
    return unless HOSTS.include?(address.host)

    # ok: request-forgery
    Net::HTTP.get(address)
  end

  def fixed
    # ok: request-forgery
    HTTParty.get('https://api.example.com/status')
  end
end
