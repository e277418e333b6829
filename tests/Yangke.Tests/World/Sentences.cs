namespace Yangke.Tests;

/// <summary>What came of it, said as the end of the sentence: <c>… .Do(…).Succeeds()</c>, <c>… .IsRefused("people.no-phone")</c>.</summary>
public static class Sentences
{
    public static async Task<T> Succeeds<T>(this Task<Outcome<T>> outcome)
    {
        var done = await outcome;
        return done.Ok ? done.Value : throw new ShouldAssertException($"refused: {done.Refusal!.Code} {done.Refusal.En} "
            + string.Join("; ", done.Refusal.Faults.Select(f => $"{f.Field}: {f.En}")));
    }

    public static Task ShouldSucceed<T>(this Task<Outcome<T>> outcome) => outcome.Succeeds();

    /// <summary>Refused with this code, and with a sentence in both languages.</summary>
    public static async Task<Refusal> IsRefused<T>(this Task<Outcome<T>> outcome, string code, string? field = null)
    {
        var refusal = (await outcome).Refusal.ShouldNotBeNull($"not refused; expected {code}");
        refusal.Code.ShouldBe(code);
        refusal.ShouldSpeakBothLanguages();
        if (field is not null)
        {
            (refusal.Field ?? refusal.Faults.Select(f => f.Field).FirstOrDefault(f => f == field)).ShouldBe(field);
        }
        return refusal;
    }

    public static void ShouldSpeakBothLanguages(this Refusal refusal)
    {
        refusal.In(Language.Zh).ShouldContain(c => c >= '\u4e00' && c <= '\u9fff', refusal.Code);
        refusal.In(Language.En).ShouldNotBeNullOrWhiteSpace();
        refusal.In(Language.En).ShouldNotBe(refusal.In(Language.Zh));
        foreach (var fault in refusal.Faults)
        {
            fault.In(Language.Zh).ShouldNotBeNullOrWhiteSpace();
            fault.In(Language.En).ShouldNotBeNullOrWhiteSpace();
        }
    }
}
