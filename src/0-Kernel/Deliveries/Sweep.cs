using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>Every ten minutes: idempotency answers older than 48 hours and used-up limits go; what was seen long ago is forgotten.</summary>
internal sealed class Sweep : IRecurring
{
    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(Act act)
    {
        var old = act.SystemNow - TimeSpan.FromHours(48);
        await act.Db.Set<StoredAnswer>().Where(s => s.At < old).ExecuteDeleteAsync();
        await act.Db.Raw("DELETE FROM limit_hit WHERE opened < @old",
            new { old = act.Db.Engine.Name == "sqlite" ? (object)Conversions.Microseconds(old) : old });
        act.ForgetSeen();
    }
}

/// <summary>Every day on PostgreSQL: the journal's partitions of this month and the next two exist before they are needed.</summary>
internal sealed class OpenJournalMonths : IRecurring
{
    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(Act act)
    {
        if (act.Db.Engine.Name == "postgres")
        {
            await act.Db.Raw("SELECT journal_month((@now + make_interval(months => n))::date) FROM generate_series(0, 2) AS n",
                new { now = act.Now });
        }
    }
}
