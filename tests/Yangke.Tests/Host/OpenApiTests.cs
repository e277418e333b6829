using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.Tests.Host;

/// <summary>The document at /openapi/v1.json: every door, with an example that works and the refusals it can give.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task EveryDoorIsDocumentedWithItsRefusalsAndAnExampleThatPasses()
    {
        await using var house = await Served.Start(Engine.Sqlite);
        var document = JsonNode.Parse((await house.Stranger().Get("/openapi/v1.json")).Is(200).Text)!;
        foreach (var useCase in house.Works.Catalogue.UseCases.Where(u => !u.IsInternal))
        {
            var byPost = useCase.IsCommand || useCase.Has<ByPostAttribute>() is not null;
            if (useCase.Asked == typeof(MoveClock))
            {
                document["paths"]!["/api/kernel/move-clock"].ShouldBeNull(); // exists in a clocked house only (DESIGN §5)
                continue;
            }
            var door = (document["paths"]?["/api/" + useCase.Name]?[byPost ? "post" : "get"]).ShouldNotBeNull(useCase.Name);
            door["summary"]?.GetValue<string>().ShouldNotBeNullOrWhiteSpace(useCase.Name);
            var described = string.Concat(door["responses"]!.AsObject().Select(r => r.Value!["description"]?.GetValue<string>() + ","));
            foreach (var code in useCase.Has<RefusesAttribute>()?.Codes ?? [])
            {
                described.ShouldContain(code, Case.Sensitive, useCase.Name);
            }
            if (byPost && useCase.Asked != typeof(SignIn)) // whose body is the page's, without device and address
            {
                var example = (door["requestBody"]?["content"]?["application/json"]?["example"] ?? new JsonObject()).ToJsonString();
                var asked = JsonSerializer.Deserialize(example, useCase.Asked, Catalogue.Json)!;
                Shape.Of(useCase.Asked).Faults(asked).ShouldBeEmpty($"{useCase.Name}: {example}");
            }
        }
    }

    // Of the house, and the same for everybody in it: there is no such thing as another branch's.
    private static readonly Type[] s_everybodys = [typeof(PositionId), typeof(WordingId), typeof(SourceId), typeof(TagId)];

    // Whose these are is decided by the handler, not by the scope: they are one person's own.
    private static readonly Type[] s_onesOwn = [typeof(SessionId), typeof(TokenId), typeof(FileId), typeof(SegmentId), typeof(ExportId)];

    /// <summary>DESIGN §9, last line: every operation with an id of another branch answers, to the byte, like an unknown id.</summary>
    [Theory, BothEngines]
    public async Task AnotherBranchsIdAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var house = await Served.Start(engine);
        var (here, elsewhere) = await BothBranches(house);
        using var caller = await house.As(Who.Administrator);
        HashSet<Type> tried = [];
        foreach (var useCase in house.Works.Catalogue.UseCases.Where(u => !u.IsInternal && u.Stage == "people"))
        {
            Untried(useCase.Asked, elsewhere.Keys).ShouldBeEmpty($"{useCase.Name}: Records knows nothing of it in another branch");
            foreach (var (name, type, isMany) in Ids(useCase.Asked).Where(id => !s_everybodys.Contains(id.Type)))
            {
                var there = await Call(caller, useCase, here, name, elsewhere[type]);
                var nowhere = await Call(caller, useCase, here, name, Guid.CreateVersion7());
                there.Status.ShouldBe(isMany ? 200 : 404, $"{useCase.Name}.{name}: {there.Text}"); // of many the unknown are left out
                there.Text.ShouldBe(nowhere.Text, useCase.Name);
                nowhere.Status.ShouldBe(there.Status, useCase.Name);
                there.Headers.Select(h => h.Key).Except(["Date"]).ShouldBe(nowhere.Headers.Select(h => h.Key).Except(["Date"]), ignoreOrder: true);
                tried.Add(type);
            }
        }
        elsewhere.Keys.Except(s_everybodys).Except(tried).ShouldBeEmpty("made in another branch and never asked for");
        // An id of a kind nobody has made there is noticed, alone, among many, or inside something.
        Untried(typeof(WithNewIds), elsewhere.Keys).ShouldBe(["New", "Many", "Inside"], ignoreOrder: true);
    }

    private readonly record struct NewId(Guid Value) : IId<NewId>
    {
        public static NewId Of(Guid value) => new(value);
        public static NewId New() => new(Guid.NewGuid());
    }

    private sealed record Inner(CustomerId Customer);

    private sealed record WithNewIds(NewId? New, IReadOnlyList<NewId> Many, IReadOnlyList<Inner> Inside, CustomerId Known, string Text);

    /// <summary>One of everything in the caller's branch and in another; all permissions in both, so that nothing but the scope decides.</summary>
    private static async Task<(IReadOnlyDictionary<Type, Guid> Here, IReadOnlyDictionary<Type, Guid> There)> BothBranches(Served house)
    {
        await using (var db = house.Works.Engine.Reader())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE people_staff SET scope = 'Branch', "
                + "position = (SELECT id FROM people_positions WHERE code = 'administrator') WHERE account IN ('admin', 'binjiang')");
        }
        var caller = await house.ActorOf(Who.Administrator);
        var (here, there) = (await Records.Make(house.Works, caller), await Records.Make(house.Works, await house.ActorOf(Who.OtherReceptionist)));
        await using var seen = house.Works.Engine.Reader();
        seen.Actor = caller;
        foreach (var (type, id) in here.Where(made => !s_onesOwn.Contains(made.Key) && !s_everybodys.Contains(made.Key)))
        {
            (await IdLookup.Look(seen, Id(type, id))).ShouldNotBeNull($"{type.Name} of the own branch"); // or every call fails for another reason
            (await IdLookup.Look(seen, Id(type, there[type]))).ShouldBeNull($"{type.Name} of another branch");
        }
        var position = await seen.Set<Position>().OrderBy(p => p.Code).Select(p => p.Id).FirstAsync();
        return (new Dictionary<Type, Guid>(here) { [typeof(PositionId)] = position.Value }, there);
    }

    private static object Id(Type type, Guid id) => type.GetMethod("Of", [typeof(Guid)])!.Invoke(null, [id])!;

    private static IEnumerable<(string Name, Type Type, bool IsMany)> Ids(Type asked) =>
        from property in asked.GetProperties()
        let bare = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        let each = bare.IsGenericType ? bare.GetGenericArguments()[0] : bare
        where IdJson.IsId(each)
        select (property.Name, each, each != bare);

    /// <summary>The fields whose ids nobody makes in another branch; ids deeper inside are none anybody could try.</summary>
    private static IEnumerable<string> Untried(Type asked, IEnumerable<Type> made) =>
        Ids(asked).Where(id => !made.Contains(id.Type) && !s_everybodys.Contains(id.Type)).Select(id => id.Name)
            .Concat(asked.GetProperties().Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericArguments()[0] is { IsClass: true } inner
                && inner != typeof(string) && inner != asked && Ids(inner).Any()).Select(p => p.Name));

    private static async Task<Answer> Call(Caller caller, UseCase useCase, IReadOnlyDictionary<Type, Guid> here, string property, Guid tried)
    {
        var body = Yangke.Host.Api.Examples.Of(useCase.Asked);
        foreach (var (name, type, isMany) in Ids(useCase.Asked))
        {
            var id = (name == property ? tried : here[type]).ToString();
            body[JsonNamingPolicy.CamelCase.ConvertName(name)] = isMany ? new JsonArray(id) : id;
        }
        return useCase.IsCommand || useCase.Has<ByPostAttribute>() is not null
            ? await caller.PostText("/api/" + useCase.Name, body.ToJsonString())
            : await caller.Get($"/api/{useCase.Name}?{string.Join('&', body.Where(f => f.Value is JsonValue value && Guid.TryParse(value.ToString(), out _)).Select(f => $"{f.Key}={f.Value}"))}");
    }
}
