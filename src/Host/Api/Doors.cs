using System.Reflection;
using System.Text.Json;
using Yangke.Host.Doors;

namespace Yangke.Host.Api;

/// <summary>
/// One door per use case, made from its type: commands by POST, queries by GET (or POST where their words are personal).
/// </summary>
internal static class ApiDoors
{
    /// <summary>Those opened by hand: a cookie goes along, work goes on after the command, or the answer is a file.</summary>
    private static readonly HashSet<Type> s_byHand = [typeof(SignIn), typeof(SignOut), typeof(SetUpHouse), typeof(MoveClock), typeof(AttachmentContent)];

    public static void MapUseCases(this WebApplication app)
    {
        var map = typeof(ApiDoors).GetMethod(nameof(Map), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var useCase in app.Services.GetRequiredService<Catalogue>().UseCases
            .Where(u => !u.IsInternal && !s_byHand.Contains(u.Asked)).OrderBy(u => u.Name, StringComparer.Ordinal))
        {
            map.MakeGenericMethod(useCase.Asked, useCase.Answers).Invoke(null, [app, useCase]);
        }
    }

    private static void Map<TAsked, T>(WebApplication app, UseCase useCase) where TAsked : class
    {
        var byPost = useCase.IsCommand || useCase.Has<ByPostAttribute>() is not null;
        RequestDelegate answer = useCase.IsCommand
            ? http => Answer(http, Do<TAsked, T>)
            : byPost ? http => Answer(http, AskByBody<TAsked, T>) : http => Answer(http, AskByAddress<TAsked, T>);
        var door = byPost ? app.MapPost($"/api/{useCase.Name}", answer) : app.MapGet($"/api/{useCase.Name}", answer);
        Describe<TAsked, T>(door, useCase, byPost);
    }

    /// <summary>What the API's document needs to know of a door.</summary>
    public static void Describe<TAsked, T>(IEndpointConventionBuilder door, UseCase useCase, bool byPost) where TAsked : class
    {
        door.WithMetadata(useCase);
        Describe(door, byPost ? typeof(TAsked) : null, typeof(T) == typeof(Done) ? typeof(Nothing) : typeof(T));
    }

    /// <summary>What a door takes and gives; a stream is a file's bytes.</summary>
    public static void Describe(IEndpointConventionBuilder door, Type? takes, Type gives)
    {
        static string[] As(Type type) => [type == typeof(Stream) ? "application/octet-stream" : "application/json"];
        door.WithMetadata(typeof(ApiDoors).GetMethod(nameof(Shape), BindingFlags.NonPublic | BindingFlags.Static)!);
        if (takes is not null)
        {
            door.WithMetadata(new AcceptsMetadata(As(takes), takes));
        }
        door.WithMetadata(new ProducesResponseTypeMetadata(200, gives, As(gives)));
    }

    public static async Task Answer<T>(HttpContext http, Func<HttpContext, Task<Outcome<T>>> work)
    {
        Outcome<T> outcome;
        try
        {
            outcome = await work(http);
        }
        catch (Refused refused)
        {
            outcome = new Outcome<T>(refused.Refusal);
        }
        if (outcome.Refusal is { } refusal)
        {
            await Problems.Write(http, refusal);
            return;
        }
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(http.Response.Body, outcome.Value, Catalogue.Json, http.RequestAborted);
    }

    private static async Task<Outcome<T>> Do<TAsked, T>(HttpContext http) where TAsked : class =>
        await http.Desk().Do((ICommand<T>)(object)(await Reading.Body<TAsked>(http)), KeyOf(http.Request));

    private static async Task<Outcome<T>> AskByBody<TAsked, T>(HttpContext http) where TAsked : class =>
        await http.Desk().Ask((IQuery<T>)(object)(await Reading.Body<TAsked>(http)), http.RequestAborted);

    private static Task<Outcome<T>> AskByAddress<TAsked, T>(HttpContext http) where TAsked : class =>
        http.Desk().Ask((IQuery<T>)(object)Reading.Query<TAsked>(http), http.RequestAborted);

    private static IdempotencyKey? KeyOf(HttpRequest request)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        return key.Length switch
        {
            0 => null,
            <= 100 when key.All(c => c is > ' ' and < (char)127) => new IdempotencyKey(key),
            _ => throw new Refused(KernelRefusals.Shape([new FieldFault("Idempotency-Key", "最多 100 个可见字符", "At most 100 visible characters")])),
        };
    }

    // Only its presence matters: the document's generator lists doors that have a method.
    private static void Shape()
    {
    }

    private sealed record AcceptsMetadata(IReadOnlyList<string> ContentTypes, Type? RequestType) : Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata
    {
        public bool IsOptional => false;
    }

    private sealed record ProducesResponseTypeMetadata(int StatusCode, Type? Type, IEnumerable<string> ContentTypes)
        : Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata;
}

/// <summary>An answer that says only "done".</summary>
public sealed record Nothing;
