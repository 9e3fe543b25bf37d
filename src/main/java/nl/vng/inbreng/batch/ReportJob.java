package nl.vng.inbreng.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// From exports to a published edition. Read this file first.
@Configuration(proxyBeanMethods = false)
class ReportJob {

    @Bean
    Job maakJob(
            JobRepository jobs,
            Step intakeStep,
            Step checkStep,
            Step figuresStep,
            Step documentsStep,
            Step publishStep) {
        return new JobBuilder("maak", jobs)
                .start(intakeStep) // reads the exports row by row; rejected rows go to afgekeurd/
                .next(checkStep) // stops the run on data that cannot be trusted
                .next(figuresStep) // every figure of 355 areas, small numbers suppressed
                .next(documentsStep) // one item is one document; a failing one stops no other
                .next(publishStep) // seals the edition, or sets it aside as incomplete
                .build();
    }

    @Bean
    Job controleerJob(JobRepository jobs, Step intakeStep, Step checkStep) {
        return new JobBuilder("controleer", jobs)
                .start(intakeStep)
                .next(checkStep)
                .build();
    }
}
