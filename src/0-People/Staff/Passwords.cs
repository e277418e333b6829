using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Yangke.People;

/// <summary>
/// Password hashing by ASP.NET Core Identity (PBKDF2-SHA-512, random salt), at most two at once so that guessing cannot
/// starve the house of processor time.
/// </summary>
public sealed class Passwords : IDisposable
{
    private static readonly PasswordHasher<Staff> s_hasher = new();
    private static readonly Staff s_nobody = new(default, "", "", "", default, default, ScopeLevel.Own, default);
    private static readonly HashSet<string> s_common =
        ["1234567890", "0123456789", "password123", "qwertyuiop", "1111111111", "0000000000", "admin12345", "a123456789", "woaini1314"];

    private readonly SemaphoreSlim _two = new(2, 2);
    private readonly Lazy<string> _decoy = new(() => s_hasher.HashPassword(s_nobody, Random()));

    internal Task<string> Hash(string password) => Take(() => s_hasher.HashPassword(s_nobody, password));

    /// <summary>Whether it fits; an unknown account costs the same time as a known one.</summary>
    internal Task<bool> Fits(string? hash, string password) => Take(() =>
        s_hasher.VerifyHashedPassword(s_nobody, hash ?? _decoy.Value, password) != PasswordVerificationResult.Failed && hash is not null);

    internal void CheckStrength(string account, string password, string field)
    {
        if (password.Length < 10 || s_common.Contains(password.ToLowerInvariant()) || password.Distinct().Count() < 4
            || password.Contains(account, StringComparison.OrdinalIgnoreCase))
        {
            throw Refusals.PasswordWeak(field);
        }
    }

    /// <summary>A random password people can read out: four groups of four, 78 bits.</summary>
    public static string Random() => string.Join('-',
        Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 4)));

    public void Dispose() => _two.Dispose();

    private async Task<T> Take<T>(Func<T> work)
    {
        await _two.WaitAsync();
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            _two.Release();
        }
    }
}
