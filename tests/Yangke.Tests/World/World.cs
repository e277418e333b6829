using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Yangke.Host;

namespace Yangke.Tests;

/// <summary>
/// A small house on a real database: three branches, nine members of staff, four customers (see <see cref="Cast"/>), a clock
/// that stands still until it is moved. Given a world, when somebody does, then ask, and look at the facts.
/// </summary>
public sealed class World : IAsyncDisposable
{
    private readonly HouseSettings _settings;
    private readonly ServiceProvider _services;
    private readonly ConcurrentDictionary<Who, Person> _people = new();
    private readonly bool _isFirst;

    private World(HouseSettings settings, MovableClock clock, Houses.Template? template, Action<IServiceCollection>? change, bool isFirst)
    {
        (_settings, Clock, Template, _isFirst) = (settings, clock, template, isFirst);
        _services = Houses.Services(settings, clock, change);
        Works = Get<Works>();
        Facts = new Told(this);
    }

    public MovableClock Clock { get; }

    /// <summary>What was told since this world was opened.</summary>
    public Told Facts { get; }

    public Works Works { get; }

    public IEngine Data => Works.Engine;

    internal HouseSettings Settings => _settings;

    internal Houses.Template? Template { get; }

    /// <summary>The desk of the house itself.</summary>
    public Desk System => new(Works, Actor.System);

    public Desk Nobody => new(Works, Actor.Nobody);

    public CustomerId WangXiaoming => Template!.Customers["王小明"];

    /// <summary>Owned by the consultant.</summary>
    public CustomerId OuyangNa => Template!.Customers["欧阳娜"];

    /// <summary>Of the Riverside branch.</summary>
    public CustomerId ShanXue => Template!.Customers["单雪"];

    /// <summary>Without a phone.</summary>
    public CustomerId QiuWudian => Template!.Customers["仇无电"];

    internal static async Task<World> Open(Engine engine, Action<IServiceCollection>? change = null)
    {
        var world = new World(
            await Houses.New(engine), new MovableClock(MovableClock.Monday), await Houses.Of(engine), change, isFirst: true);
        await HouseServices.Open(world._services, CancellationToken.None);
        return world;
    }

    /// <summary>A house before its first start.</summary>
    internal static async Task<World> Empty(Engine engine, bool upgraded = true)
    {
        var world = new World(await Houses.New(engine, empty: true), new MovableClock(MovableClock.Monday), null, null, isFirst: true);
        if (upgraded)
        {
            await HouseServices.Open(world._services, CancellationToken.None);
        }
        return world;
    }

    /// <summary>Another node on the same database, with the same machine time.</summary>
    internal World OtherNode(Action<IServiceCollection>? change = null) => new(_settings, Clock, Template, change, isFirst: false);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The same person with her rights read again.</summary>
    public Person Again(Who who) => _people[who] = new Person(this, Places.SecretOf(who));

    /// <summary>Somebody of the cast, signed in.</summary>
    public Person As(Who who) => _people.GetOrAdd(who, w => new Person(this, Places.SecretOf(w)));

    /// <summary>Whoever carries this secret.</summary>
    public Person By(string secret) => new(this, secret);

    /// <summary>A connection of one's own, to look at or to tamper with what is stored.</summary>
    public async Task<DbConnection> Connect()
    {
        var connection = await Data.OpenReader(CancellationToken.None);
        return connection;
    }

    public async Task<int> Sql(string sql, object? values = null)
    {
        await using var connection = await Connect();
        return await connection.ExecuteAsync(sql, values);
    }

    public async Task<T> Scalar<T>(string sql, object? values = null)
    {
        await using var connection = await Connect();
        return (await connection.ExecuteScalarAsync<T>(sql, values))!;
    }

    /// <summary>An id as the engine keeps it in a column.</summary>
    public object Raw(Guid id) => Data.Name == "sqlite" ? id.ToByteArray(bigEndian: true) : id;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_isFirst)
        {
            await Houses.Drop(_settings);
        }
    }
}

/// <summary>Somebody who does and asks; her rights are read once, as at the entrance.</summary>
public sealed class Person(World world, string secret)
{
    private readonly Lazy<Task<Actor>> _actor = new(async () =>
        (await world.System.Ask(new WhoIs(secret))).Value?.Actor ?? Yangke.Kernel.Actor.Nobody);

    public Task<Actor> Actor => _actor.Value;

    public async Task<Desk> Desk() => new(world.Works, await Actor);

    public async Task<Outcome<T>> Do<T>(ICommand<T> command, string? key = null) =>
        await (await Desk()).Do(command, key is null ? null : new IdempotencyKey(key));

    public async Task<Outcome<T>> Ask<T>(IQuery<T> query) => await (await Desk()).Ask(query);
}
