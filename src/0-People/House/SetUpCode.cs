using System.Security.Cryptography;
using System.Text;

namespace Yangke.People;

/// <summary>The one-time code of the first start: printed where the house was started, known to nobody else (DESIGN §9).</summary>
public sealed class SetUpCode
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public string Value { get; private set; } = string.Join('-',
        Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    internal bool Is(string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Value), Encoding.UTF8.GetBytes(typed.Trim().ToUpperInvariant()));

    /// <summary>For automated first starts: a code chosen by whoever starts the house.</summary>
    public void Use(string code) => Value = code;
}
