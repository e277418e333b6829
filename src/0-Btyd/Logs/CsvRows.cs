namespace Yangke.Btyd;

/// <summary>
/// Rows of a UTF-8 CSV file (RFC 4180: commas, quotes, CRLF or LF) as spans of bytes in one reused buffer: nothing is allocated
/// per row. A quote opens only at the start of a field; blank lines are passed over.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private const int LongestRow = 1 << 20;
    private const byte Quote = (byte)'"', Comma = (byte)',', Feed = (byte)'\n', Return = (byte)'\r';

    private readonly Stream _stream;
    private byte[] _buffer = new byte[1 << 18];
    private int _position, _filled;
    private long _nextLine = 1;
    private bool _ended;
    private (int Start, int Length)[] _fields = new (int, int)[16];

    public CsvRows(Stream stream)
    {
        _stream = stream;
        Fill(0);
        if (_buffer.AsSpan(0, _filled).StartsWith("\uFEFF"u8))
        {
            _position = 3;
        }
    }

    /// <summary>Fields of the row.</summary>
    public int Count { get; private set; }

    /// <summary>The line the row begins on; the first is 1.</summary>
    public long Line { get; private set; }

    /// <summary>Bytes taken from the file so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>A field without its quotes; empty where the row is too short.</summary>
    public ReadOnlySpan<byte> this[int column] =>
        column < Count ? _buffer.AsSpan(_fields[column].Start, _fields[column].Length) : default;

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="InvalidDataException">A row is longer than 1 MB, as when a quote is left open.</exception>
    public bool Next()
    {
        while (true)
        {
            Line = _nextLine;
            var end = RowEnd();
            if (end < 0)
            {
                return false;
            }

            var start = _position;
            _position = Math.Min(end + 1, _filled);
            var length = end > start && _buffer[end - 1] == Return ? end - start - 1 : end - start;
            if (length > 0)
            {
                Split(start, length);
                return true;
            }
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>The index of the line feed that ends the row (or the end of the file); −1 when nothing is left.</summary>
    private int RowEnd()
    {
        var (at, quoted, closed) = (_position, false, -1);
        while (true)
        {
            var found = _buffer.AsSpan(at, _filled - at).IndexOfAny(Feed, Quote);
            if (found < 0)
            {
                at = _filled;
                if (!_ended)
                {
                    var moved = Refill();
                    (at, closed) = (at - moved, closed - moved);
                    continue;
                }

                _nextLine++;
                return _filled > _position ? _filled : -1;
            }

            at += found + 1;
            if (_buffer[at - 1] == Quote)
            {
                closed = quoted ? at - 1 : closed;
                quoted = !quoted && (Opens(at - 1) || (closed >= _position && closed == at - 2));
                continue;
            }

            _nextLine++;
            if (!quoted)
            {
                return at - 1;
            }
        }
    }

    private bool Opens(int at) => at == _position || _buffer[at - 1] == Comma;

    /// <summary>Moves the unfinished row to the front and reads on; the answer is how far it moved.</summary>
    private int Refill()
    {
        var (moved, rest) = (_position, _filled - _position);
        if (rest > LongestRow)
        {
            throw new InvalidDataException($"line {Line}: the row is longer than 1 MB; is a quote left open?");
        }

        if (rest > _buffer.Length / 2)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        _buffer.AsSpan(_position, rest).CopyTo(_buffer);
        _position = 0;
        Fill(rest);
        return moved;
    }

    private void Fill(int from)
    {
        var read = _stream.Read(_buffer, from, _buffer.Length - from);
        BytesRead += read;
        _filled = from + read;
        _ended = read == 0;
    }

    private void Split(int start, int length)
    {
        Count = 0;
        var (at, end) = (start, start + length);
        while (true)
        {
            if (Count == _fields.Length)
            {
                Array.Resize(ref _fields, Count * 2);
            }

            if (at < end && _buffer[at] == Quote)
            {
                at = Unquote(at + 1, end);
            }
            else
            {
                var comma = _buffer.AsSpan(at, end - at).IndexOf(Comma);
                var next = comma < 0 ? end : at + comma;
                _fields[Count++] = (at, next - at);
                at = next;
            }

            if (at >= end)
            {
                return;
            }

            at++;
        }
    }

    /// <summary>Takes a quoted field, folding doubled quotes in place; the answer is the comma or end behind it.</summary>
    private int Unquote(int at, int end)
    {
        var (start, to) = (at, at);
        for (; at < end; at++)
        {
            if (_buffer[at] == Quote)
            {
                if (at + 1 >= end || _buffer[at + 1] != Quote)
                {
                    break;
                }

                at++;
            }

            _buffer[to++] = _buffer[at];
        }

        _fields[Count++] = (start, to - start);
        var comma = at < end ? _buffer.AsSpan(at, end - at).IndexOf(Comma) : -1;
        return comma < 0 ? end : at + comma;
    }
}
