namespace Yangke.People;

/// <summary>Whoever held a file for a need that was erased lets go of it (ORG-1).</summary>
internal sealed class LetGoOfFileWhenPartsErased : INow<PartsErased>
{
    public Task Hear(PartsErased fact, Act act) => fact.Parts.Contains(Parts.Needs) ? Need.Hold(fact.Customer, act) : Task.CompletedTask;
}
