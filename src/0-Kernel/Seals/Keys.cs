using System.Security.Cryptography;

namespace Yangke.Kernel;

/// <summary>
/// The master key of the house, in a file only its owner reads, outside the data folder. Every other key is derived from
/// it by purpose (HKDF-SHA-256), so nothing in the database can make a seal or open a wrapped secret.
/// </summary>
public sealed class Keys
{
    private const int Length = 32;
    private readonly byte[] _master;

    public Keys(ReadOnlySpan<byte> master)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(master.Length, Length, nameof(master));
        _master = master.ToArray();
    }

    /// <summary>The key file, made on first use with mode 0600; a file others can read is refused.</summary>
    public static Keys FromFile(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var made = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
            made.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length)) + "\n"));
        }
        if (!OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != UnixFileMode.None)
        {
            throw new InvalidOperationException($"the key file {path} can be read by others; give it mode 0600");
        }
        return new Keys(Convert.FromHexString(File.ReadAllText(path).Trim()));
    }

    /// <summary>The key for one purpose; the same master and purpose always give the same key.</summary>
    public byte[] For(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, Length, info: System.Text.Encoding.UTF8.GetBytes("yangke:" + purpose));

    /// <summary>Encrypts with AES-256-GCM under the purpose's key: nonce ‖ tag ‖ text.</summary>
    public byte[] Wrap(string purpose, ReadOnlySpan<byte> secret) => Wrap(For(purpose), secret);

    /// <summary>Opens what <see cref="Wrap(string, ReadOnlySpan{byte})"/> closed; throws when it was touched or the key is another.</summary>
    public byte[] Unwrap(string purpose, ReadOnlySpan<byte> wrapped) => Unwrap(For(purpose), wrapped);

    /// <summary>The master key closed under a passphrase (PBKDF2-SHA-512, 600,000 rounds): the separate part of a backup.</summary>
    public byte[] CloseWith(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return [.. salt, .. Wrap(FromPassphrase(passphrase, salt), _master)];
    }

    public static Keys OpenWith(string passphrase, ReadOnlySpan<byte> closed) =>
        new(Unwrap(FromPassphrase(passphrase, closed[..16]), closed[16..]));

    /// <summary>Writes the key file anew, for a restored house.</summary>
    public void Save(string path)
    {
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(_master) + "\n"));
    }

    public bool SameAs(Keys other) => CryptographicOperations.FixedTimeEquals(_master, other._master);

    private static byte[] FromPassphrase(string passphrase, ReadOnlySpan<byte> salt) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, 600_000, HashAlgorithmName.SHA512, Length);

    internal static byte[] Wrap(byte[] key, ReadOnlySpan<byte> secret)
    {
        var wrapped = new byte[28 + secret.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, 12));
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(wrapped.AsSpan(0, 12), secret, wrapped.AsSpan(28), wrapped.AsSpan(12, 16));
        return wrapped;
    }

    internal static byte[] Unwrap(byte[] key, ReadOnlySpan<byte> wrapped)
    {
        var secret = new byte[wrapped.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(wrapped[..12], wrapped[28..], wrapped[12..28], secret);
        return secret;
    }
}
