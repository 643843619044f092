using GraphService.Commands;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
