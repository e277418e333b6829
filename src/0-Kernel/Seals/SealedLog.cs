using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace Yangke.Kernel;

/// <summary>One of the two logs that are sealed: its name, and how an entry's bytes are read for the seal.</summary>
internal sealed record SealedLog(string Name, string Columns)
{
    public static readonly SealedLog Journal = new("journal",
        "position, id, act, use_case, fact, customer, staff, branch, at, body_hash");

    public static readonly SealedLog Access = new("access_log",
        "position, id, session, staff, customer, level, branch, at");

    public static IReadOnlyList<SealedLog> All { get; } = [Journal, Access];

    /// <summary>Streams the entries with <c>after &lt; position &lt; before</c> in commit order, at most <paramref name="most"/>.</summary>
    public async IAsyncEnumerable<(long Position, Guid Id, byte[] Digest)> Entries(DbConnection connection, long after, long before, int most)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM {Name} WHERE position > @after AND position < @before ORDER BY position, id LIMIT {most}";
        Add(command, "@after", after);
        Add(command, "@before", before);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var i = 1; i < reader.FieldCount; i++)
            {
                Append(digest, Bytes(reader.GetValue(i)));
            }
            yield return (reader.GetInt64(0), GuidOf(reader.GetValue(1)), digest.GetHashAndReset());
        }
    }

    public Task<long> CountAfter(DbConnection connection, long position) =>
        connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {Name} WHERE position > @position", new { position });

    /// <summary>A value's bytes, the same on both engines; each goes in with its length, so no two rows can read alike.</summary>
    private static byte[] Bytes(object value) => value switch
    {
        DBNull => [],
        byte[] bytes => bytes,
        Guid id => id.ToByteArray(bigEndian: true),
        string text => Encoding.UTF8.GetBytes(text),
        long number => Number(number),
        DateTime at => Number(Conversions.Microseconds(at)),
        _ => throw new InvalidOperationException($"a seal cannot cover {value.GetType()}"),
    };

    internal static Guid GuidOf(object value) => value is byte[] blob ? Conversions.FromBlob(blob) : (Guid)value;

    private static byte[] Number(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    private static void Append(IncrementalHash digest, byte[] bytes)
    {
        digest.AppendData(Number(bytes.Length));
        digest.AppendData(bytes);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}

/// <summary>
/// One link of the chain: a MAC over the seal before it and the digests of its entries. <c>mac = HMAC-SHA-256(key,
/// log ‖ number ‖ after ‖ upTo ‖ entries ‖ previous mac ‖ digest…)</c> with a key that is not in the database.
/// </summary>
internal sealed class SealMac : IDisposable
{
    private readonly IncrementalHash _mac;

    public SealMac(byte[] key, string log, long number, long after, byte[] previous)
    {
        _mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        _mac.AppendData(Encoding.UTF8.GetBytes($"{log}|{number}|{after}|"));
        _mac.AppendData(previous);
    }

    public long Entries { get; private set; }

    public void Add(byte[] digest)
    {
        _mac.AppendData(digest);
        Entries++;
    }

    public byte[] Close(long upTo)
    {
        _mac.AppendData(Encoding.UTF8.GetBytes($"|{upTo}|{Entries}"));
        return _mac.GetHashAndReset();
    }

    public void Dispose() => _mac.Dispose();
}
