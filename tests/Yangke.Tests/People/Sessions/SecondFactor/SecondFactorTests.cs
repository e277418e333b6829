using System.Text;

namespace Yangke.Tests.People;

/// <summary>The second factor itself: RFC 6238's own numbers, the window, and that a code is taken once.</summary>
public sealed class SecondFactorTests
{
    private static readonly byte[] s_secret = Encoding.ASCII.GetBytes("12345678901234567890");

    private static DateTime At(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds);

    /// <summary>Appendix B of RFC 6238, SHA-1; of its eight digits the last six.</summary>
    [Theory]
    [InlineData(59L, "287082"), InlineData(1111111109L, "081804"), InlineData(1111111111L, "050471"), InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037"), InlineData(20000000000L, "353130")]
    public void TheCodesAreThoseOfTheStandard(long seconds, string code) =>
        SecondFactor.CodeAt(s_secret, SecondFactor.StepOf(At(seconds))).ShouldBe(code);

    [Fact]
    public void TheSecretIsWrittenAsPhonesReadIt()
    {
        SecondFactor.Base32(s_secret).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        SecondFactor.Base32([.. Enumerable.Repeat((byte)0xFF, 20)]).ShouldBe(new string('7', 32));
    }

    [Fact]
    public void ACodeFitsOneStepEitherSideAndIsTakenOnce()
    {
        var keys = new Keys(new byte[32]);
        var now = At(2_000_000_000);
        foreach (var (steps, fits) in new[] { (-2, false), (-1, true), (0, true), (1, true), (2, false) })
        {
            var (factor, secret) = SecondFactor.Start(StaffId.New(), keys, now);
            var code = SecondFactor.CodeAt(secret, SecondFactor.StepOf(now) + steps);
            factor.Take($" {code[..3]} {code[3..]} ", keys, now).ShouldBe(fits, $"{steps}");
            factor.Take(code, keys, now).ShouldBeFalse(); // a second time never
            factor.Take("", keys, now).ShouldBeFalse();
        }
        var (later, same) = SecondFactor.Start(StaffId.New(), keys, now);
        later.Take(SecondFactor.CodeAt(same, SecondFactor.StepOf(now)), keys, now).ShouldBeTrue();
        later.Take(SecondFactor.CodeAt(same, SecondFactor.StepOf(now) - 1), keys, now).ShouldBeFalse(); // nor an earlier one
    }

    [Fact]
    public void ARecoveryCodeIsGoodOnceAndKeptAsAHash()
    {
        var (factor, _) = SecondFactor.Start(StaffId.New(), new Keys(new byte[32]), At(1));
        var codes = factor.Confirm(At(2));
        codes.Distinct().Count().ShouldBe(8);
        factor.RecoveryCodes.ShouldAllBe(hash => hash.Length == 64 && !codes.Contains(hash));
        factor.TakeRecovery(codes[3].ToUpperInvariant().Replace('-', ' ')).ShouldBeTrue();
        factor.TakeRecovery(codes[3]).ShouldBeFalse();
        factor.RecoveryCodes.Count.ShouldBe(7);
    }
}

/// <summary>A phone with an authenticator, for tests.</summary>
internal static class Phone
{
    /// <summary>The code her phone shows now; <paramref name="steps"/> half-minutes later if a fresh one is wanted.</summary>
    public static string Code(World world, string secret, int steps = 0) =>
        SecondFactor.CodeAt(Bytes(secret), SecondFactor.StepOf(world.Clock.GetUtcNow().UtcDateTime) + steps);

    /// <summary>Binds a phone for somebody; answers its secret and the recovery codes.</summary>
    public static async Task<(string Secret, IReadOnlyList<string> Recovery)> Bind(World world, Who who)
    {
        var secret = (await world.As(who).Do(new StartSecondFactor()).Succeeds()).Secret;
        return (secret, (await world.As(who).Do(new ConfirmSecondFactor(Code(world, secret))).Succeeds()).Codes);
    }

    private static byte[] Bytes(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
