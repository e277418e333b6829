using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Changes how long one kind of data is kept, in whole months, on the version one has seen. Never beyond the bounds of its kind: a
/// medical record fifteen years at least. What it would take now is counted anew before anything goes (ORG-5).
/// </summary>
[Needs(Permissions.SetRetention, InPerson = true)]
[Refuses(Refusals.RetentionOutOfBoundsCode)]
public sealed record ChangeRetention(
    [StringLength(60, MinimumLength = 1)] string Rule,
    [Range(1, int.MaxValue)] int Version,
    [Range(1, 1200)] int Months,
    [StringLength(200)] string? Reason = null) : ICommand<Done>, IEdit;

internal sealed class ChangeRetentionHandler : IHandle<ChangeRetention, Done>
{
    public async Task<Done> Handle(ChangeRetention asked, Act act)
    {
        var rule = await act.Db.Set<RetentionRule>().AsTracking().SingleOrDefaultAsync(r => r.Code == asked.Rule);
        var kind = RetentionRules.Find(asked.Rule);
        if (rule is null || kind is null)
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        if (rule.Version != asked.Version)
        {
            throw new Refused(KernelRefusals.Changed);
        }
        if (asked.Months < kind.Least || asked.Months > kind.Most)
        {
            throw Refusals.RetentionOutOfBounds(kind.Least, kind.Most);
        }
        if (rule.Months == asked.Months)
        {
            return default;
        }
        act.Reason = string.IsNullOrWhiteSpace(asked.Reason) ? null : asked.Reason.Trim();
        act.Tell(new RetentionChanged(rule.Code, rule.Months, asked.Months));
        rule.Keep(asked.Months);
        await LookAgain(act);
        return default;
    }

    /// <summary>A walk that only counts begins at once; one that is on its way is left to its end.</summary>
    private static async Task LookAgain(Act act)
    {
        if (!await act.Db.Set<RetentionRun>().AnyAsync(r => r.EndedAt == null))
        {
            act.Db.Add(new RetentionRun(RetentionRunId.New(), onlyLooks: true, act.Now));
            var now = act.Now;
            await act.Db.Set<Delivery>().Where(d => d.Subscriber == ExpireData.Subscriber)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, now));
        }
    }
}
