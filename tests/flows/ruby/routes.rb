# Routes, filters and helpers of Sinatra and Grape run in an object of the class; classes make themselves.
require 'sinatra/base'

class Shelf
  FOLDERS = %w[maps prints].freeze

  def self.for(root)
    new(root)
  end

  class << self
    def besides(root)
      self.new("#{root}/old")
    end
  end

  def initialize(root)
    @root = root
  end

  def place(name)
    File.join(@root, name)
  end
end

# An object that says itself what its text is.
class Plate
  def initialize(name)
    @name = name
  end

  def to_s
    'plate'
  end

  def caption
    @name
  end
end

module Asking
  def plate_name
    params['plate']
  end
end

class Atlas < Sinatra::Base
  helpers Asking

  set :shelf, Shelf.for('/srv/atlas')

  helpers do
    def wanted
      params['map']
    end

    def fixed
      'world'
    end
  end

  before do
    # ruleid: command-injection
    system("count #{plate_name}")
    # ok: command-injection
    system("count #{fixed}")
  end

  get '/map' do
    # ruleid: path-traversal
    File.read(wanted)
    # ruleid: path-traversal
    File.read(settings.shelf.place(wanted))
    # ok: path-traversal
    File.read(settings.shelf.place(fixed))
    # ok: path-traversal
    File.read(settings.shelf.place(File.basename(wanted)))
  end

  namespace '/old' do
    post('/map') do
      # ruleid: path-traversal
      File.read(Shelf.besides(wanted).place('map'))
      # ok: path-traversal
      File.read(Shelf.besides('/srv').place('map'))
    end
  end

  get '/plate' do
    plate = Plate.new(plate_name)
    # ruleid: command-injection
    system("count #{plate.caption}")
    # ok: command-injection
    system("count #{plate.to_s}")
  end
end

class Service < Grape::API
  resource :maps do
    route_param :id do
      delete do
        # ruleid: path-traversal
        File.delete(named)
      end
    end

    put :all do
      # ok: path-traversal
      File.write(listed, 'all')
    end
  end

  helpers do
    def named
      params[:name]
    end

    def listed
      'maps.txt'
    end
  end
end
