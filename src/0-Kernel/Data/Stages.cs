using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Yangke.Kernel;

/// <summary>What a stage tells the house about itself: its slug, its tables, what it needs injected.</summary>
public interface IStage
{
    /// <summary>Its name in addresses and fact names, without the number: <c>people</c>, <c>follow-up</c>.</summary>
    string Slug { get; }

    void Map(ModelBuilder builder);

    void Register(IServiceCollection services);
}

/// <summary>The stages of this house, in the order of the journey.</summary>
public sealed record Stages(IReadOnlyList<IStage> All)
{
    /// <summary>The slug of whatever type: its stage's, or the Kernel's.</summary>
    public string SlugOf(Type type) => All.FirstOrDefault(s => s.GetType().Assembly == type.Assembly)?.Slug ?? "kernel";

    public IEnumerable<Assembly> Assemblies => All.Select(s => s.GetType().Assembly).Prepend(typeof(Stages).Assembly).Distinct();
}
