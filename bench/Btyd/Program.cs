using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Yangke.Btyd.Bench;

// In the running process: a generated project would inherit this repository's analyzers and fail on generated code.
BenchmarkRunner.Run<ValueBench>(
    DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)), args);
