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

    /// <summary>DESIGN §9, last line: every operation with an id of another branch answers, to the byte, like an unknown id.</summary>
    [Theory, BothEngines]
    public async Task AnotherBranchsIdAnswersLikeAnUnknownOne(Engine engine)
    {
        await using var house = await Served.Start(engine);
        // All permissions, but the scope of one branch: nothing but the scope may decide.
        await using (var db = house.Works.Engine.Reader())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE people_staff SET scope = 'Branch' WHERE account = 'admin'");
        }
        var session = await new Desk(house.Works, Actor.Nobody).Do(new SignIn("binjiang", Cast.Password, "x", "y")).Succeeds();
        var token = await new Desk(house.Works, Actor.System).Do(new IssueToken("binjiang", "x")).Succeeds();
        var department = await new Desk(house.Works, Actor.System).Do(new OpenDepartment(Places.Riverside, "口腔科")).Succeeds();
        var elsewhere = new Dictionary<Type, Guid>
        {
            [typeof(CustomerId)] = house.ShanXue.Value,
            [typeof(StaffId)] = Places.Staff(Who.OtherReceptionist).Value,
            [typeof(BranchId)] = Places.Riverside.Value,
            [typeof(SessionId)] = session.Session.Value,
            [typeof(TokenId)] = token.Id.Value,
            [typeof(DepartmentId)] = department.Department.Value,
        };
        using var caller = await house.As(Who.Administrator);
        var tried = 0;
        foreach (var useCase in house.Works.Catalogue.UseCases.Where(u => !u.IsInternal && u.Stage == "people"))
        {
            foreach (var id in useCase.Asked.GetProperties().Where(p => elsewhere.ContainsKey(p.PropertyType)))
            {
                // A manager of staff may end anybody's session whose account she sees; of another branch she sees none.
                var there = await Call(caller, useCase, id.Name, elsewhere[id.PropertyType]);
                var nowhere = await Call(caller, useCase, id.Name, Guid.CreateVersion7());
                there.Status.ShouldBe(404, $"{useCase.Name}.{id.Name}: {there.Text}");
                there.Text.ShouldBe(nowhere.Text, useCase.Name);
                there.Headers.Select(h => h.Key).Except(["Date"]).ShouldBe(nowhere.Headers.Select(h => h.Key).Except(["Date"]), ignoreOrder: true);
                tried++;
            }
        }
        tried.ShouldBeGreaterThanOrEqualTo(9);
    }

    private static async Task<Answer> Call(Caller caller, UseCase useCase, string property, Guid id)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property);
        var body = Yangke.Host.Api.Examples.Of(useCase.Asked);
        body[name] = id.ToString();
        if (useCase.Asked == typeof(AddStaff))
        {
            body["position"] = (await caller.Get("/api/people/position-list")).Json.GetProperty("rows")[1].GetProperty("position").GetString();
        }
        return useCase.IsCommand || useCase.Has<ByPostAttribute>() is not null
            ? await caller.PostText("/api/" + useCase.Name, body.ToJsonString())
            : await caller.Get($"/api/{useCase.Name}?{string.Join('&', body.Where(f => f.Key == name || f.Value?.ToString() == Yangke.Host.Api.Examples.AnId).Select(f => $"{f.Key}={f.Value}"))}");
    }
}
