namespace Yangke.Host.Value;

/// <summary>One reused buffer in front of a stream.</summary>
internal sealed class BufferedBytes(Stream to) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 18];
    private int _filled;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _filled)
        {
            Flush();
            if (bytes.Length > _buffer.Length)
            {
                to.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_filled));
        _filled += bytes.Length;
    }

    public void Dispose() => Flush();

    private void Flush()
    {
        to.Write(_buffer, 0, _filled);
        _filled = 0;
    }
}
