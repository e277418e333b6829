namespace Yangke.People;

/// <summary>Whoever held a file for a need whose time was over lets go of it (ORG-1).</summary>
internal sealed class LetGoOfFileWhenDataExpired : INow<DataExpired>
{
    public Task Hear(DataExpired fact, Act act) => fact.Rule == RetentionRules.Marketing ? Need.Hold(fact.Customer, act) : Task.CompletedTask;
}
