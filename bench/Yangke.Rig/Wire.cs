using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Yangke.Rig;

/// <summary>What came back; the body's bytes are good until the next request on the same wire.</summary>
public readonly record struct Answer(int Status, string Head, ReadOnlyMemory<byte> Body)
{
    public string Text => Encoding.UTF8.GetString(Body.Span);
}

/// <summary>
/// One kept-alive HTTP/1.1 connection on a blocking socket. The measuring side must cost next to nothing on the two cores it
/// shares with what it measures: no client library, no allocation but the head's text.
/// </summary>
public sealed class Wire : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private byte[] _body = new byte[64 * 1024];
    private int _filled;
    private int _read;

    public Wire(int port, int timeoutSeconds = 30)
    {
        _socket.ReceiveTimeout = _socket.SendTimeout = timeoutSeconds * 1000;
        _socket.Connect(IPAddress.Loopback, port);
    }

    /// <summary>Sends one rendered request and reads its whole answer.</summary>
    public Answer Send(ReadOnlySpan<byte> request)
    {
        for (var sent = 0; sent < request.Length;)
        {
            sent += _socket.Send(request[sent..]);
        }
        return Receive();
    }

    public Answer Receive()
    {
        Compact();
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            Fill();
        }
        var head = Encoding.Latin1.GetString(_buffer, 0, end + 2);
        _read = end + 4;
        var status = int.Parse(head.AsSpan(9, 3));
        if (status is 204 or 304 or 100)
        {
            return new Answer(status, head, default);
        }
        var length = head.Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Chunks() : Take(LengthOf(head), 0);
        return new Answer(status, head, _body.AsMemory(0, length));
    }

    /// <summary>Sends without waiting for an answer; for streams.</summary>
    public void Post(ReadOnlySpan<byte> request) => _socket.Send(request);

    /// <summary>The next line of an endless answer.</summary>
    public string Line()
    {
        int end;
        while ((end = _buffer.AsSpan(_read, _filled - _read).IndexOf((byte)'\n')) < 0)
        {
            Compact();
            Fill();
        }
        var line = Encoding.UTF8.GetString(_buffer, _read, end).TrimEnd('\r');
        _read += end + 1;
        return line;
    }

    public void Dispose() => _socket.Dispose();

    private int Chunks()
    {
        for (var total = 0; ;)
        {
            var size = int.Parse(Line(), System.Globalization.NumberStyles.HexNumber);
            total = Take(size, total);
            Line();
            if (size == 0)
            {
                return total;
            }
        }
    }

    private int Take(int size, int at)
    {
        if (_body.Length < at + size)
        {
            Array.Resize(ref _body, Math.Max(_body.Length * 2, at + size));
        }
        while (size > 0)
        {
            if (_read == _filled)
            {
                (_filled, _read) = (0, 0);
                Fill();
            }
            var now = Math.Min(size, _filled - _read);
            _buffer.AsSpan(_read, now).CopyTo(_body.AsSpan(at));
            (at, size, _read) = (at + now, size - now, _read + now);
        }
        return at;
    }

    private void Compact()
    {
        _buffer.AsSpan(_read, _filled - _read).CopyTo(_buffer);
        (_filled, _read) = (_filled - _read, 0);
    }

    private void Fill()
    {
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var got = _socket.Receive(_buffer.AsSpan(_filled));
        _filled += got > 0 ? got : throw new IOException("the connection was closed");
    }

    private static int LengthOf(string head)
    {
        var at = head.IndexOf("\r\nContent-Length:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head.AsSpan(at + 17, head.IndexOf('\r', at + 2) - at - 17).Trim());
    }
}

/// <summary>Requests rendered once, sent many times.</summary>
public static class Request
{
    public static byte[] Get(string path, string? token) => Encoding.UTF8.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Bearer(token)}\r\n");

    public static byte[] Post(string path, string? token, string json) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Bearer(token)}Content-Type: application/json\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    private static string Bearer(string? token) => token is null ? "" : $"Authorization: Bearer {token}\r\n";
}
