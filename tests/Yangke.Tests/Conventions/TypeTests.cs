namespace Yangke.Tests.Conventions;

public sealed class TypeTests
{
    // What breaks each rule, and is seen to be caught.
    public sealed record Undone : ICommand<Done>;

    [Anyone, Public]
    public sealed record TwoDoors : IQuery<Done>;

    public sealed class OpenHandler : IHandle<Undone, Done>
    {
        public Task<Done> Handle(Undone asked, Act act) => throw new NotSupportedException();
    }

    private sealed record Told(List<string> Names) : Fact;

    private sealed record Settable : Fact
    {
        public string Name { get; set; } = "";
    }

    private sealed class ThingManager
    {
        public static Task DoAsync() => Task.CompletedTask;
    }

    private static void Holds(Func<Type, string?> rule) => TypeRules.Ours.Select(rule).Where(c => c is not null).ShouldBeEmpty();

    [Fact]
    public void HandlersReactionsAndNounsAreInternalAndSealed()
    {
        Holds(TypeRules.Hidden);
        TypeRules.Hidden(typeof(OpenHandler)).ShouldNotBeNull();
    }

    [Fact]
    public void EveryUseCaseHasExactlyOneDoor()
    {
        Holds(TypeRules.Door);
        TypeRules.Door(typeof(Undone))!.ShouldContain("has 0");
        TypeRules.Door(typeof(TwoDoors))!.ShouldContain("has 2");
    }

    [Fact]
    public void FactsCannotBeChanged()
    {
        Holds(TypeRules.Immutable);
        TypeRules.Immutable(typeof(Told))!.ShouldContain("added to");
        TypeRules.Immutable(typeof(Settable))!.ShouldContain("can be set");
    }

    [Fact]
    public void NamesSayWhatAThingIs()
    {
        Holds(TypeRules.Named);
        TypeRules.Named(typeof(ThingManager)).ShouldNotBeNull();
        TypeRules.Ours.SelectMany(TypeRules.Suffixed).ShouldBeEmpty();
        TypeRules.Suffixed(typeof(ThingManager)).ShouldHaveSingleItem();
    }

    /// <summary>A doc line, a handler of its own, an API door unless the house's own, and a test file named after it.</summary>
    [Fact]
    public void EveryUseCaseIsDocumentedServedAndTested()
    {
        foreach (var asked in TypeRules.Ours.Where(TypeRules.IsAsked))
        {
            Yangke.Host.Api.Docs.Of(asked).ShouldNotBeNullOrWhiteSpace($"{asked} has no doc line");
            HasTest(asked.Name).ShouldBeTrue($"{asked.Name}Tests.cs is missing");
        }
        HasTest("NoSuchCommand").ShouldBeFalse();
        foreach (var fact in TypeRules.Ours.Where(t => t.IsSubclassOf(typeof(Fact))))
        {
            Yangke.Host.Api.Docs.Of(fact).ShouldNotBeNullOrWhiteSpace($"{fact} has no doc line");
        }
    }

    private static bool HasTest(string useCase) => Tree.TestSources.Any(f => f.Name == useCase + "Tests");
}
