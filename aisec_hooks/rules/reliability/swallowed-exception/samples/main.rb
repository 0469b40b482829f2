def load_settings(path)
  @settings = File.read(path)
# ruleid: swallowed-exception
rescue StandardError
end

def start(service)
  begin
    service.start
  # ruleid: swallowed-exception
  rescue
    # nothing to be done
  end
end

def stop(service)
  service.stop
# ruleid: swallowed-exception
rescue Exception => e
end

def reload(path)
  @settings = File.read(path)
# ok: swallowed-exception
rescue Errno::ENOENT
end

def restart(service)
  service.restart
# ok: swallowed-exception
rescue StandardError => e
  logger.warn(e.message)
end

def number(text)
  Integer(text)
# ok: swallowed-exception
rescue ArgumentError
end
