namespace Yangke.People;

/// <summary>When somebody leaves, her open needs stand among the orphans from that day on, still with her name.</summary>
internal sealed class OrphanNeedsWhenStaffEnded : INow<StaffEnded>
{
    public async Task Hear(StaffEnded fact, Act act)
    {
        StaffId? gone = fact.Staff;
        var today = HouseDay.Of(act.Now);
        await act.Db.Set<Need>().Where(n => n.Owner == gone && n.ClosedAt == null && n.OrphanOn > today)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.OrphanOn, today));
    }
}
